namespace Backprop.Charts;

internal static class FitsChart
{
    public static Chart Of(Curve curve, (string Name, Network Network)[] networks)
    {
        var (x, y) = (curve.x, curve.y);
        var costs = networks.Select(item => item.Network.Cost(x, y)).ToArray();
        var target = Drawing.Of(y);
        var outputs = networks.Select(item => Drawing.Of(item.Network.Forward(x).a3)).ToArray();
        var (rangeX, rangeY) = Drawing.Ranges([target, .. outputs]);
        var best = Enumerable.Range(0, costs.Length).MinBy(i => costs[i]);

        var columns = Columns.For(networks.Length);
        var titles = Markup.PanelTitles(columns, networks.Select((item, i) => (item.Name, $"cost {Digits.Two(costs[i])}")));
        var title = Markup.Title($"Closest: {Markup.Name(networks[best].Name)}", FitChart.Legend(curve));
        var all = networks.Select((item, i) => $"{item.Name}: {Digits.Trained(costs[i])}");
        var alt = $"The outputs of {networks.Length} networks, each drawn over its target, the {curve}. Their costs: {string.Join(", ", all)}.";

        return new(
            PlotlyPlugin.Fits(
                title, titles.Html, titles.MostLines, columns,
                target, outputs, Palette.Target.Hex, Palette.Output.Hex, rangeX, rangeY),
            alt);
    }
}
