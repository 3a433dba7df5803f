namespace Backprop.Charts.Plotly;

internal static class OutputsFigure
{
    private const int Plot = 320, Bottom = 52;

    public static string Json(
        string title, int titleLines, string[] names, double[][][] outputs, string[] colours, string[] dashes, string[] anchors, double[] range)
    {
        const string hover = "(%{x:.2f}, %{y:.2f})<extra>%{fullData.name}</extra>";
        var top = 40 + 16 * titleLines;
        var height = top + Plot + Bottom;
        var (x, y) = Parts.EqualAxes(range, range, null, null, 1, visible: true, Parts.OutputTitles.X, Parts.OutputTitles.Y);

        return PlotlyFigure.Json(
            [
                .. outputs.Select((output, i) => Scatter.Line(names[i], output[0], output[1], colours[i], 2.5, hover, dashes[i])),
                // Where a curve begins; of a network that puts every input in one place it is all there is to see.
                .. outputs.Select((output, i) => Scatter.Points(names[i], [output[0][0]], [output[1][0]], [colours[i]], 6, hover)),
            ],
            [
                ("title", Parts.Title(title)),
                ("height", height),
                ("margin", Parts.Margin(left: 56, right: 16, top: top, bottom: Bottom)),
                ("hovermode", "closest"),
                ("xaxis", x),
                ("yaxis", y),
                ("annotations", anchors.Select((anchor, i) => Label(names[i], outputs[i], colours[i], anchor)).ToArray()),
            ]);
    }

    /// <summary>A name beside the dot where its curve begins.</summary>
    private static object Label(string name, double[][] output, string colour, string anchor) => new
    {
        text = $"<b>{name}</b>",
        font = new { color = colour, size = 12 },
        x = output[0][0],
        y = output[1][0],
        xanchor = anchor,
        xshift = anchor == "left" ? 6 : -6,
        showarrow = false,
    };
}
