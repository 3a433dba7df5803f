using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class OverStepsFigure
{
    private const int Height = 380, Top = 72, Bottom = 52;
    private const int LabelHeight = 15, LegendLine = 22;

    // On a page 360 pixels wide a longer name beside its line would leave too little for the lines.
    private const int LongestLabel = 14;

    public static string Json(
        string title, string yTitle, string[] names, int[][] steps, double[][] values, string[] colours, string[] dashes, int lastStep)
    {
        var longest = names.Max(name => name.Length);
        var labelled = names.Length > 1 && longest <= LongestLabel;
        var legend = names.Length > 1 && !labelled;
        var legendHeight = legend ? 12 + LegendLine * names.Length : 0;
        var decades = Parts.Decades(values.SelectMany(line => line));

        var traces = names.Select((name, i) =>
        {
            var line = Scatter.Line(name, steps[i], values[i], colours[i], width: 1.5, hover: Parts.StepHover, dash: dashes[i]);
            line.SetProperty("showlegend", legend);
            return line;
        });

        return PlotlyFigure.Json(traces, [
            ("title", Parts.Title(title)),
            ("height", Height + legendHeight),
            ("margin", Parts.Margin(left: 56, right: labelled ? 12 + 7 * longest : 16, top: Top, bottom: Bottom + legendHeight)),
            ("xaxis", Parts.Steps(lastStep, title: new { text = "step" })),
            ("yaxis", Parts.Powers(decades, title: new { text = yTitle })),
            ("hovermode", "closest"),
            ("annotations", labelled ? Labels(names, values, colours, decades) : null),
            // Below the axis, one name a line: there is room for that at any width, and it covers nothing.
            ("legend", legend ? new { x = 0, xanchor = "left", y = 0, yref = "container", yanchor = "bottom" } : null),
        ]);
    }

    /// <summary>Each name beside the end of its line; where lines end close together, just far enough apart to be read.</summary>
    private static object[] Labels(string[] names, double[][] values, string[] colours, (double Low, double High) decades)
    {
        var drawn = Enumerable.Range(0, names.Length).Where(i => values[i].Length > 0).ToArray();
        var gap = LabelHeight * (decades.High - decades.Low) / (Height - Top - Bottom);
        var heights = Labelling.Spread([.. drawn.Select(i => Math.Log10(values[i][^1]))], gap, decades.Low, decades.High);

        return [.. drawn.Select((i, k) => (object)new
        {
            text = names[i],
            font = new { color = colours[i], size = 12 },
            x = 1,
            xref = "paper",
            xanchor = "left",
            xshift = 4,
            // On a log axis an annotation stands at the logarithm.
            y = heights[k],
            yref = "y",
            yanchor = "middle",
            showarrow = false,
        })];
    }
}
