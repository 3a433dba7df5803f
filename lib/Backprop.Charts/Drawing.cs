using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>Points in the plane as pictures take them: all x, then all y, to four significant digits.</summary>
internal static class Drawing
{
    public static double[][] Of(Matrix<double> points) =>
        [[.. points.Row(0).Select(Digits.Round)], [.. points.Row(1).Select(Digits.Round)]];

    /// <summary>The ends of axes on which all the points have some air around them.</summary>
    public static (double[] X, double[] Y) Ranges(IReadOnlyCollection<double[][]> drawings) =>
        (Range(drawings.SelectMany(drawing => drawing[0])), Range(drawings.SelectMany(drawing => drawing[1])));

    private static double[] Range(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var (low, high) = (all.Min(), all.Max());
        // A network that puts every point in one place still gets axes.
        var air = Math.Max(0.06 * (high - low), 0.02);
        return [Digits.Round(low - air), Digits.Round(high + air)];
    }
}
