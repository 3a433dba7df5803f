namespace Backprop.Charts;

/// <summary>The heights of contour lines: evenly spaced, on a log scale when the cost spans more than two decades.</summary>
/// <param name="Log">Whether heights are logarithms of costs.</param>
/// <param name="First">The height of the lowest line.</param>
/// <param name="Step">From line to line.</param>
/// <param name="Texts">The cost on each line, from the lowest up.</param>
internal sealed record Levels(bool Log, double First, double Step, string[] Texts)
{
    private const double MostDecades = 4;
    private const int LinesADecade = 3, MostLines = 12;

    private double Floor { get; init; }

    public static Levels Of(double lowest, double highest)
    {
        var log = lowest >= 0 && lowest < highest / 100;
        // Far below the highest cost there is a point, not a landscape: a mesh that happens to meet the minimum has a cost of 0.
        var floor = log ? Math.Max(lowest, highest * Math.Pow(10, -MostDecades)) : lowest;
        var (low, high) = log ? (Math.Log10(floor), Math.Log10(highest)) : (lowest, highest);
        var step = log ? 1.0 / LinesADecade : Round((high - low) / MostLines);
        var first = (int)Math.Floor(low / step) + 1;
        var count = Math.Max(1, (int)Math.Ceiling(high / step) - first);
        var levels = Enumerable.Range(first, count).Select(i => i * step).ToArray();
        return new(log, levels[0], step, [.. levels.Select(level => log ? Digits.Two(Math.Pow(10, level)) : Digits.Four(level))]) { Floor = floor };
    }

    public double Height(double cost) => Digits.Round(Log ? Math.Log10(Math.Max(cost, Floor)) : cost);

    /// <summary>The next higher of … 0.1, 0.2, 0.5, 1, 2, 5 …: steps that eyes can count in. Of 0 it is 1.</summary>
    public static double Round(double step)
    {
        if (step == 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return Digits.Round(power * new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= step * (1 - 1e-9)));
    }
}
