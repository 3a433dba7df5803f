using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class HistogramsFigure
{
    private const int Top = 36, AxisHeight = 24;

    public static string Json(
        string title, string[] panels, int panelTitleLines, int columns, double[] bins, double binWidth, double[][] densities,
        double[][] bell, string barColour, string bellColour)
    {
        var grid = new PanelGrid(panels.Length, columns, PanelHeight: 150, Gap: PanelGrid.TitleGap(panelTitleLines) + AxisHeight)
        {
            // The last number of one axis and the first of the next.
            Between = 0.08,
        };
        var height = Top + grid.Height + AxisHeight;
        var highest = Math.Max(bell[1].Max(), densities.Max(density => density.Max()));

        var traces = densities.SelectMany((density, i) => new[]
        {
            Bars(bins, binWidth, density, barColour, i),
            Scatter.Line("bell", bell[0], bell[1], bellColour, 1.5, "density %{y:.2f}<extra></extra>", panel: i + 1),
        });

        var axes = densities.SelectMany((_, i) =>
        {
            var domain = grid.Domain(i);
            var number = PanelGrid.Number(i);
            return new (string, object?)[]
            {
                ($"xaxis{number}", new
                {
                    domain = domain.X,
                    anchor = $"y{number}",
                    range = new[] { bins[0] - binWidth / 2, bins[^1] + binWidth / 2 },
                    nticks = 5,
                    showgrid = false,
                }),
                ($"yaxis{number}", new
                {
                    domain = domain.Y,
                    anchor = $"x{number}",
                    range = new[] { 0, 1.05 * highest },
                    nticks = 5,
                    // One scale for all: its numbers stand on the left.
                    showticklabels = i % columns == 0,
                }),
            };
        });

        return PlotlyFigure.Json(traces, [
            ("title", Parts.Title(title)),
            ("height", height),
            ("margin", Parts.Margin(left: 40, right: 12, top: Top, bottom: AxisHeight)),
            ("hovermode", "closest"),
            ("bargap", 0),
            ("annotations", panels.Select((text, i) => Parts.PanelTitle(text, i + 1)).ToArray()),
            .. axes,
        ]);
    }

    private static Trace Bars(double[] bins, double binWidth, double[] density, string colour, int panel) => PlotlyFigure.Trace("bar", [
        ("name", "entries"),
        ("x", bins),
        ("y", density),
        ("width", binWidth),
        ("marker", new { color = colour, opacity = 0.75 }),
        ("hovertemplate", "around %{x:.3~g}: density %{y:.2f}<extra></extra>"),
        ("showlegend", false),
        ("xaxis", $"x{PanelGrid.Number(panel)}"),
        ("yaxis", $"y{PanelGrid.Number(panel)}"),
    ]);
}
