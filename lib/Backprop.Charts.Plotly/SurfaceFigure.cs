namespace Backprop.Charts.Plotly;

internal static class SurfaceFigure
{
    private const int Height = 460;

    public static string Json(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] costs, string[] scale, double[] lowest, string lowestColour, int[] nearestCorner)
    {
        const string place = "%{x:.3~g}, %{y:.3~g}: cost %{z:.3~g}<extra></extra>";
        return PlotlyFigure.Json(
            [
                PlotlyFigure.Trace("surface", [
                    ("name", "cost"),
                    ("x", u),
                    ("y", v),
                    ("z", costs),
                    ("colorscale", Parts.Scale(scale)),
                    ("showscale", false),
                    ("hovertemplate", place),
                    // Without gloss a colour means a cost wherever the light comes from.
                    ("lighting", new { ambient = 0.85, diffuse = 0.35, specular = 0.05, roughness = 1 }),
                ]),
                PlotlyFigure.Trace("scatter3d", [
                    ("name", "lowest"),
                    ("mode", "markers"),
                    ("x", new[] { lowest[0] }),
                    ("y", new[] { lowest[1] }),
                    ("z", new[] { lowest[2] }),
                    ("marker", new { size = 9, color = lowestColour }),
                    ("showlegend", false),
                    ("hovertemplate", place),
                ]),
            ],
            [
                ("title", Parts.Title(title)),
                ("height", Height),
                ("margin", Parts.Margin(left: 0, right: 0, top: 60, bottom: 0)),
                ("scene", new
                {
                    // Elsewhere the theme switches dragging off; a landscape is there to be walked around.
                    dragmode = "turntable",
                    xaxis = Axis(nameU),
                    yaxis = Axis(nameV),
                    zaxis = Axis("cost"),
                    aspectmode = "manual",
                    aspectratio = new { x = 1, y = 1, z = 0.7 },
                    // From so high up that the near rim does not hide the lowest place.
                    camera = new { eye = new { x = 0.92 * nearestCorner[0], y = 0.92 * nearestCorner[1], z = 1.6 }, center = new { x = 0, y = 0, z = -0.15 } },
                }),
            ]);
    }

    /// <summary>The theme speaks of flat axes only, so what a page of either colour bears is said here.</summary>
    private static object Axis(string name) => new
    {
        title = new { text = name, font = new { size = 12 } },
        nticks = 5,
        tickfont = new { size = 10 },
        gridcolor = "#8a8a8a",
        zeroline = false,
        showbackground = false,
        showspikes = false,
    };
}
