using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class FitsFigure
{
    public static string Json(
        string title, string[] panels, int panelTitleLines, int columns, double[][] target, double[][][] outputs,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY)
    {
        var single = outputs.Length == 1;
        var grid = new PanelGrid(
            outputs.Length, columns, PanelHeight: single ? 340 : 165, Gap: panels.Length == 0 ? 0 : PanelGrid.TitleGap(panelTitleLines));
        var height = single ? 72 + grid.Height + 52 : 60 + grid.Height + 12;

        var traces = outputs.SelectMany((output, i) => new[]
        {
            Scatter.Points("target", target[0], target[1], [targetColour], single ? 5 : 3, "(%{x:.2f}, %{y:.2f})<extra>target</extra>", i + 1),
            Scatter.Line("output", output[0], output[1], outputColour, single ? 2.5 : 2, "(%{x:.2f}, %{y:.2f})<extra>output</extra>", panel: i + 1),

            // Where it begins; of a network that puts every input in one place it is all there is to see.
            Scatter.Points("output begins", [output[0][0]], [output[1][0]], [outputColour], single ? 6 : 5, "(%{x:.2f}, %{y:.2f})<extra>output</extra>", i + 1),
        });

        var axes = outputs.SelectMany((_, i) =>
        {
            var domain = grid.Domain(i);
            var (x, y) = Parts.EqualAxes(
                rangeX, rangeY, domain.X, domain.Y, i + 1, visible: single,
                titleX: single ? Parts.OutputTitles.X : null, titleY: single ? Parts.OutputTitles.Y : null);
            return new (string, object?)[] { ($"xaxis{PanelGrid.Number(i)}", x), ($"yaxis{PanelGrid.Number(i)}", y) };
        });

        return PlotlyFigure.Json(traces, [
            ("title", Parts.Title(title)),
            ("height", height),
            ("margin", single ? Parts.Margin(left: 56, right: 16, top: 72, bottom: 52) : Parts.Margin(left: 12, right: 12, top: 60, bottom: 12)),
            ("hovermode", "closest"),
            ("shapes", single ? Distances(target, outputs[0], targetColour) : []),
            ("annotations", panels.Select((text, i) => Parts.PanelTitle(text, i + 1)).ToArray()),
            .. axes,
        ]);
    }

    /// <summary>At most twenty thin lines from an output to its own target: the cost is the mean of their squares.</summary>
    private static object[] Distances(double[][] target, double[][] output, string colour)
    {
        var every = (target[0].Length + 19) / 20;
        return [.. Enumerable.Range(0, target[0].Length).Where(k => k % every == 0).Select(k => new
        {
            type = "line",
            layer = "below",
            x0 = output[0][k],
            y0 = output[1][k],
            x1 = target[0][k],
            y1 = target[1][k],
            line = new { color = $"{colour}8C", width = 1 },
        })];
    }
}
