using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Backprop.Charts.Plotly;

internal static class HeatmapFigure
{
    private const int FewTicks = 12;

    public static string Json(
        string title, double[][] rows, double[] range, string[] scale, string[][] texts, string[][] textColours, double textSize, int cell, bool square)
    {
        var columns = rows[0].Length;
        var height = 84 + cell * rows.Length + 16;
        var colours = scale.Select((colour, i) => Tuple.Create(i / (scale.Length - 1.0), Color.fromString(colour)));
        var trace = Chart.Heatmap<double, int, int, string>(
                rows, ColorScale: StyleParam.Colorscale.NewCustom(colours), ShowScale: texts.Length == 0, XGap: square ? 2 : 0, YGap: square ? 2 : 0, UseDefaults: false)
            .GetTraces()[0];
        trace.SetProperty("zmin", range[0]);
        trace.SetProperty("zmax", range[1]);
        trace.SetProperty("hovertemplate", "row %{y}, column %{x}: %{z:.4~g}<extra></extra>");
        trace.SetProperty("colorbar", texts.Length > 0 ? null : new { thickness = 10, outlinewidth = 0, nticks = 5 });

        return PlotlyFigure.Json([trace], [
            ("title", Parts.Title(title)),
            ("height", height),
            ("margin", Parts.Margin(left: 48, right: 16, top: 84, bottom: 16)),
            ("xaxis", new
            {
                title = new { text = "column", standoff = 4 },
                side = "top",
                range = new[] { -0.5, columns - 0.5 },
                dtick = columns <= FewTicks ? 1 : (int?)null,
                constrain = "domain",
                constraintoward = "left",
                showgrid = false,
                ticks = "",
            }),
            ("yaxis", new
            {
                title = new { text = "row", standoff = 4 },
                range = new[] { rows.Length - 0.5, -0.5 },
                dtick = rows.Length <= FewTicks ? 1 : (int?)null,
                scaleanchor = square ? "x" : null,
                constrain = "domain",
                constraintoward = "top",
                showgrid = false,
                ticks = "",
            }),
            ("annotations", texts.SelectMany((row, i) => row.Select((text, j) => (object)new
            {
                text,
                x = j,
                y = i,
                showarrow = false,
                font = new { color = textColours[i][j], size = textSize },
            })).ToArray()),
        ]);
    }
}
