namespace Backprop.Charts;

internal static class AnimationPicture
{
    public static Picture Of(Curve curve, TrainingRun run) => new("<svg/>", $"{curve}{run}");
}
