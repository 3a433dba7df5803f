namespace Backprop.Charts;

internal static class StepSizesChart
{
    // On a log axis to multiply is to move: so the guides stand beside the errors, not on them.
    private const double Distance = 6;

    public static Chart Of((double Step, double Error)[] errors)
    {
        // An error of exactly 0 has no place on a log axis.
        var points = errors.Where(point => double.IsFinite(point.Error) && point.Error > 0).OrderBy(point => point.Step).ToArray();
        if (points.Length < 2)
            throw new ArgumentException($"{points.Length} of the errors are finite and above 0: expected at least 2, to compare steps.", nameof(errors));

        var best = points.MinBy(point => point.Error);
        var guides = new[]
        {
            Guide("slope −1:<br>rounding", -1, [.. points.Where(point => point.Step <= best.Step)]),
            Guide("slope 2: the<br>formula's error", 2, [.. points.Where(point => point.Step >= best.Step)]),
        }.OfType<(string Text, double[][] Ends)>().ToArray();

        var (first, last) = (points[0], points[^1]);
        var place = best == first ? "at the smallest step" : best == last ? "at the largest step" : "in between";
        return new(
            PlotlyPlugin.StepSizes(
                Markup.Title($"Best step: {Digits.Two(best.Step)}", $"its {Markup.Coloured("error", Palette.J)} is {Digits.Two(best.Error)}, the smallest of {points.Length}"),
                [.. points.Select(point => Digits.Round(point.Step))],
                [.. points.Select(point => Digits.Round(point.Error))],
                [.. guides.Select(guide => guide.Ends)],
                [.. guides.Select(guide => guide.Text)],
                Palette.J.Hex, Palette.Target.Hex),
            $"The error over the step, both on log axes, for steps from {Digits.Two(first.Step)} to {Digits.Two(last.Step)}. It is lowest {place}: {Digits.Trained(best.Error)}. "
            + $"Dashed lines to compare with: {string.Join("; ", guides.Select(guide => guide.Text.Replace("<br>", " ", StringComparison.Ordinal)))}.");
    }

    /// <summary>The straight line error = c·step^slope, a little above one arm of the V and as long; null where there is no arm.</summary>
    private static (string Text, double[][] Ends)? Guide(string text, double slope, (double Step, double Error)[] arm)
    {
        if (arm.Length < 2)
            return null;
        var factors = arm.Select(point => point.Error / Math.Pow(point.Step, slope)).Order().ToArray();
        var c = Distance * factors[factors.Length / 2];
        double[] steps = [arm[0].Step, arm[^1].Step];
        return (text, [[.. steps.Select(Digits.Round)], [.. steps.Select(step => Digits.Round(c * Math.Pow(step, slope)))]]);
    }
}
