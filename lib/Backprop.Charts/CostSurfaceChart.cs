namespace Backprop.Charts;

internal static class CostSurfaceChart
{
    public static Chart Of(Landscape landscape)
    {
        var (u, v, cost) = landscape.Lowest;
        return new(
            PlotlyPlugin.Surface(
                Markup.Title($"Lowest cost: {Digits.Two(cost)}", $"{Markup.Coloured("●", Palette.z)} at {Markup.Escape(landscape.Place(u, v))}; drag to turn"),
                Markup.Escape(landscape.U.Name), Markup.Escape(landscape.V.Name),
                landscape.U.Values, landscape.V.Values,
                [.. landscape.Costs.Select(row => row.Select(Digits.Round).ToArray())],
                SequentialScale.Colours, [u, v, Digits.Round(cost)], Palette.z.Hex, landscape.LowestCorner),
            $"A surface in three dimensions, {landscape.Words}");
    }
}
