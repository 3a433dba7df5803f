using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class FitsFigure
{
    private const int SinglePanel = 340;
    private const int Panel = 165;
    private const int TitleLine = 16;

    public static string Json(
        string title, string[] panels, int panelTitleLines, int columns, double[][] target, double[][][] outputs,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY)
    {
        var single = outputs.Length == 1;
        var rows = (outputs.Length + columns - 1) / columns;
        var gap = panels.Length == 0 ? 0 : 12 + TitleLine * panelTitleLines;
        var panel = single ? SinglePanel : Panel;
        var plot = rows * (panel + gap);
        var height = single ? 72 + plot + 52 : 60 + plot + 12;

        var traces = outputs.SelectMany((output, i) => new[]
        {
            Scatter.Points("target", target[0], target[1], [targetColour], single ? 5 : 3, "(%{x:.2f}, %{y:.2f})<extra>target</extra>", i + 1),
            Scatter.Line("output", output[0], output[1], outputColour, single ? 2.5 : 2, "(%{x:.2f}, %{y:.2f})<extra>output</extra>", panel: i + 1),
        });

        var axes = outputs.SelectMany((_, i) =>
        {
            var (row, column) = (i / columns, i % columns);
            const double between = 0.04;
            var width = (1 - (columns - 1) * between) / columns;
            var left = column * (width + between);
            var top = 1 - (row * (panel + gap) + gap) / (double)plot;
            var (x, y) = Parts.EqualAxes(
                rangeX, rangeY,
                [left, left + width], [Math.Max(0, top - panel / (double)plot), top], i + 1, visible: single,
                titleX: single ? new { text = "output 1" } : null, titleY: single ? new { text = "output 2" } : null);
            var number = i == 0 ? "" : $"{i + 1}";
            return new (string, object?)[] { ($"xaxis{number}", x), ($"yaxis{number}", y) };
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
