namespace Backprop.Charts;

internal static class FitsChart
{
    // What fits above a third of a page 360 pixels wide.
    private const int TitleWidth = 16;

    public static Chart Of(Curve curve, (string Name, Network Network)[] networks)
    {
        var (x, y) = (curve.x, curve.y);
        var costs = networks.Select(item => item.Network.Cost(x, y)).ToArray();
        var target = Drawing.Of(y);
        var outputs = networks.Select(item => Drawing.Of(item.Network.Forward(x).a3)).ToArray();
        var (rangeX, rangeY) = Drawing.Ranges([target, .. outputs]);
        var best = Enumerable.Range(0, costs.Length).MinBy(i => costs[i]);

        var lines = networks.Select((item, i) => (string[])[
            .. Markup.Lines(item.Name, TitleWidth).Select(line => $"<b>{Markup.Escape(line)}</b>"), $"cost {Digits.Two(costs[i])}"]).ToArray();
        var title = Markup.Title($"Closest: {Markup.Name(networks[best].Name)}", FitChart.Legend(curve));
        var all = networks.Select((item, i) => $"{item.Name}: {Digits.Two(costs[i])}");
        var alt = $"The outputs of {networks.Length} networks, each drawn over its target, the {curve}. Their costs: {string.Join(", ", all)}.";

        return new(
            PlotlyPlugin.Fits(
                title, [.. lines.Select(line => string.Join("<br>", line))], lines.Max(line => line.Length), Columns(networks.Length),
                target, outputs, Palette.Target.Hex, Palette.Output.Hex, rangeX, rangeY),
            alt);
    }

    /// <summary>Three in a row can be read at any width; four make a square.</summary>
    private static int Columns(int panels) => panels == 4 ? 2 : Math.Min(panels, 3);
}
