namespace Backprop.Charts;

/// <summary>A rectangle of a drawing and the ranges of numbers that are spread over it; y grows upwards.</summary>
internal sealed record Box(double Left, double Top, double Width, double Height, double[] RangeX, double[] RangeY)
{
    /// <summary>The same rectangle with one scale for both directions, its content in the middle.</summary>
    public Box WithEqualAxes()
    {
        var scale = Math.Min(Width / (RangeX[1] - RangeX[0]), Height / (RangeY[1] - RangeY[0]));
        double width = scale * (RangeX[1] - RangeX[0]), height = scale * (RangeY[1] - RangeY[0]);
        return this with { Left = Left + (Width - width) / 2, Top = Top + (Height - height) / 2, Width = width, Height = height };
    }

    public (double X, double Y) Place(double x, double y) => (
        Left + Width * (x - RangeX[0]) / (RangeX[1] - RangeX[0]),
        Top + Height * (RangeY[1] - y) / (RangeY[1] - RangeY[0]));
}
