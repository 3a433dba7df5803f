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
        });

        var axes = outputs.SelectMany((_, i) =>
        {
            var domain = grid.Domain(i);
            var (x, y) = Parts.EqualAxes(
                rangeX, rangeY, domain.X, domain.Y, i + 1, visible: single,
                titleX: single ? new { text = "output 1" } : null, titleY: single ? new { text = "output 2" } : null);
            return new (string, object?)[] { ($"xaxis{PanelGrid.Number(i)}", x), ($"yaxis{PanelGrid.Number(i)}", y) };
        });

        return PlotlyFigure.Json(traces, [
            ("title", Parts.Title(title, height)),
            ("height", height),
            ("margin", single ? Parts.Margin(left: 56, right: 16, top: 72, bottom: 52) : Parts.Margin(left: 12, right: 12, top: 60, bottom: 12)),
            ("hovermode", "closest"),
            ("annotations", panels.Select((text, i) => Parts.PanelTitle(text, i + 1)).ToArray()),
            .. axes,
        ]);
    }
}
