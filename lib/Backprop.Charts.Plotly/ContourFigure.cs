using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class ContourFigure
{
    private const int Plot = 340, Top = 72, Bottom = 52, Height = Top + Plot + Bottom;

    public static string Json(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] heights, double firstLevel, double levelStep, string[] levelTexts,
        string[] scale, double[][] path, string[] endTexts, string pathColour, bool equalAxes)
    {
        double[] rangeU = [u[0], u[^1]], rangeV = [v[0], v[^1]];
        object titleU = new { text = nameU }, titleV = new { text = nameV };
        var (x, y) = equalAxes
            ? Parts.EqualAxes(rangeU, rangeV, null, null, 1, visible: true, titleU, titleV)
            : (new { title = titleU, range = rangeU, nticks = 5 }, (object)new { title = titleV, range = rangeV, nticks = 5 });

        return PlotlyFigure.Json([Lines(u, v, heights, firstLevel, levelStep, levelTexts, scale), .. Path(path, pathColour)], [
            ("title", Parts.Title(title)),
            ("height", Height),
            ("margin", Parts.Margin(left: 56, right: 16, top: Top, bottom: Bottom)),
            ("hovermode", "closest"),
            ("xaxis", x),
            ("yaxis", y),
            ("annotations", endTexts.Select((text, i) => new
            {
                text = $"<b>{text}</b>",
                font = new { color = pathColour, size = 12 },
                x = path[0][i == 0 ? 0 : ^1],
                y = path[1][i == 0 ? 0 : ^1],
                yanchor = "bottom",
                yshift = 6,
                showarrow = false,
            }).ToArray()),
        ]);
    }

    private static Trace Lines(
        double[] u, double[] v, double[][] heights, double firstLevel, double levelStep, string[] levelTexts, string[] scale)
    {
        var levels = levelTexts.Select((_, i) => firstLevel + i * levelStep).ToArray();
        return PlotlyFigure.Trace("contour", [
            ("name", "cost"),
            ("x", u),
            ("y", v),
            ("z", heights),
            ("colorscale", Parts.Scale(scale)),
            ("autocontour", false),
            ("contours", new { coloring = "lines", showlabels = true, start = levels[0], end = levels[^1] + levelStep / 100, size = levelStep }),
            ("line", new { width = 1.5 }),
            ("hoverinfo", "skip"),
            // plotly.js labels a line as the colour bar's axis would: so the bar is there, with the texts, and cannot be seen.
            ("colorbar", new
            {
                tickmode = "array",
                tickvals = levels,
                ticktext = levelTexts,
                showticklabels = false,
                thickness = 0,
                outlinewidth = 0,
                x = 0,
                xpad = 0,
            }),
        ]);
    }

    private static IEnumerable<Trace> Path(double[][] path, string colour)
    {
        if (path[0].Length == 0)
            yield break;
        const string hover = "%{x:.3~g}, %{y:.3~g}<extra>%{fullData.name}</extra>";
        yield return Scatter.Line("descent", path[0], path[1], colour, 2, hover);
        yield return Scatter.Points("start", [path[0][0]], [path[1][0]], [colour], 9, hover);
        yield return Scatter.Points("end", [path[0][^1]], [path[1][^1]], [colour], 9, hover);
    }
}
