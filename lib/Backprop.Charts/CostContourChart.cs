namespace Backprop.Charts;

internal static class CostContourChart
{
    private const int MostPoints = 200;

    public static Chart Of(Landscape landscape, Func<double, double, double> cost, IReadOnlyList<(double u, double v)> path)
    {
        var (u, v) = (landscape.U, landscape.V);
        var levels = Levels.Of(landscape.Lowest.Cost, landscape.Highest.Cost);
        var drawn = Thin(path).ToArray();
        var steps = Digits.Count(path.Count - 1);
        string[] ends = path.Count == 0 ? [] : [Cost(path[0]), Cost(path[^1])];
        var lines = levels.Log ? "lines of equal cost, log-spaced" : "lines of equal cost";
        var lowest = landscape.Lowest;

        var title = path.Count == 0
            ? Markup.Title($"Lowest cost: {Digits.Two(lowest.Cost)}, seen from above", $"at {Markup.Escape(landscape.Place(lowest.u, lowest.v))}; {lines}")
            : Markup.Title($"Cost {ends[0]} → {ends[1]} in {steps} steps", $"{Markup.Coloured("the descent", Palette.z)} over {lines}");
        var alt = $"Contour lines{(levels.Log ? ", evenly spaced on a log scale" : "")}: {landscape.Words}"
            + (path.Count == 0 ? "" : $" A descent of {steps} steps goes from a cost of {ends[0]} to {ends[1]}, where {landscape.Place(path[^1].u, path[^1].v)}.");

        return new(
            PlotlyPlugin.Contour(
                title, Markup.Escape(u.Name), Markup.Escape(v.Name), u.Values, v.Values,
                [.. landscape.Costs.Select(row => row.Select(levels.Height).ToArray())],
                levels.First, levels.Step, levels.Texts, SequentialScale.Colours,
                [[.. drawn.Select(point => u.Round(point.u))], [.. drawn.Select(point => v.Round(point.v))]],
                path.Count == 0 ? [] : ["start", "end"], Palette.z.Hex,
                equalAxes: (u.To - u.From) / (v.To - v.From) is > 0.5 and < 2),
            alt);

        string Cost((double u, double v) at) => Digits.Two(Require.Cost(cost, at.u, at.v));
    }

    /// <summary>At most so many of the points, evenly chosen, the last among them.</summary>
    private static IEnumerable<(double u, double v)> Thin(IReadOnlyList<(double u, double v)> path)
    {
        var every = (path.Count + MostPoints - 1) / MostPoints;
        return path.Where((_, i) => i % every == 0 || i == path.Count - 1);
    }
}
