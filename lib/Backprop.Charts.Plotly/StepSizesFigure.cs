namespace Backprop.Charts.Plotly;

internal static class StepSizesFigure
{
    private const int Height = 400;

    public static string Json(
        string title, double[] steps, double[] errors, double[][][] guides, string[] guideTexts, string colour, string guideColour)
    {
        const string hover = "step %{x:.2~e}: error %{y:.2~e}<extra></extra>";
        return PlotlyFigure.Json(
            [
                .. guides.Select((guide, i) => Scatter.Line(guideTexts[i], guide[0], guide[1], guideColour, 1.2, "%{fullData.name}<extra></extra>", "dash")),
                Scatter.Line("error", steps, errors, colour, 1.5, hover),
                Scatter.Points("error", steps, errors, [colour], 6, hover),
            ],
            [
                ("title", Parts.Title(title)),
                ("height", Height),
                ("margin", Parts.Margin(left: 56, right: 16, top: 72, bottom: 52)),
                ("hovermode", "closest"),
                ("xaxis", Parts.Powers(Parts.Decades(steps), new { text = "step h" })),
                ("yaxis", Parts.Powers(Parts.Decades(errors), new { text = "error" })),
                ("annotations", guides.Select((guide, i) => Label(guide, guideTexts[i])).ToArray()),
            ]);
    }

    /// <summary>Beside the upper part of a guide, inside the V: there is room on a narrow page, too.</summary>
    private static object Label(double[][] guide, string text)
    {
        var falls = guide[1][0] > guide[1][1];
        var (top, foot) = falls ? (0, 1) : (1, 0);
        return new
        {
            text,
            font = new { size = 12 },
            align = falls ? "left" : "right",
            // On a log axis an annotation stands at the logarithm.
            x = Between(guide[0]),
            y = Between(guide[1]),
            xanchor = falls ? "left" : "right",
            yanchor = "bottom",
            xshift = falls ? 4 : -4,
            showarrow = false,
        };

        double Between(double[] ends) => 0.75 * Math.Log10(ends[top]) + 0.25 * Math.Log10(ends[foot]);
    }
}
