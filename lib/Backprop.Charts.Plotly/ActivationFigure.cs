using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class ActivationFigure
{
    private const int Height = 360;

    // Half the width of a tangent. Where σ is steep that is long enough to be seen leaving the curve.
    private const double Reach = 1.4;

    public static string Json(
        string title, double[] z, double[] sigma, double[] slope,
        double[] tangentsAt, double[] heights, double[] slopes, string[] slopeTexts, string sigmaColour, string slopeColour)
    {
        var tangents = tangentsAt.Select((at, i) => Scatter.Line(
            "tangent", [at - Reach, at + Reach], [heights[i] - Reach * slopes[i], heights[i] + Reach * slopes[i]], slopeColour, 2.5,
            $"slope {slopeTexts[i]}<extra></extra>"));

        // From where the tangent touches straight down to σ′: that height is its slope.
        var drops = tangentsAt.Select((at, i) => Scatter.Line(
            "drop", [at, at], [heights[i], slopes[i]], slopeColour, 1, "<extra></extra>", dash: "dot"));

        return PlotlyFigure.Json(
            [
                .. drops,
                Curve("σ", z, sigma, sigmaColour),
                Curve("σ′", z, slope, slopeColour),
                .. tangents,
                Scatter.Points("touches", tangentsAt, heights, [sigmaColour], 8, Hover("σ")),
                Scatter.Points("slopes", tangentsAt, slopes, [slopeColour], 8, Hover("σ′")),
            ],
            [
                ("title", Parts.Title(title)),
                ("height", Height),
                ("margin", Parts.Margin(left: 44, right: 16, top: 72, bottom: 48)),
                ("hovermode", "closest"),
                ("xaxis", new { title = new { text = "z" }, range = new[] { z[0], z[^1] }, dtick = 2, showgrid = false }),
                ("yaxis", new { range = new[] { -0.06, 1.06 }, dtick = 0.25 }),
                ("annotations", tangentsAt.Select((at, i) => Label(at, heights[i], slopeTexts[i], slopeColour, z[^1])).ToArray()),
            ]);
    }

    private static Trace Curve(string name, double[] z, double[] values, string colour)
    {
        var curve = Scatter.Line(name, z, values, colour, 2.5, Hover(name));
        // Rounded between its points: the eye sees corners in a bell.
        curve.SetProperty("line", new { color = colour, width = 2.5, shape = "spline" });
        return curve;
    }

    private static string Hover(string function) => function + "(%{x:.3~g}) = %{y:.4~g}<extra></extra>";

    /// <summary>The slope beside its tangent: above σ on the left of 0, below it on the right, where there is room.</summary>
    private static object Label(double z, double height, string text, string colour, double end)
    {
        // Towards the ends of the axis a label grows inwards.
        var rightward = z >= 0 != Math.Abs(z) > end - 1;
        return new
        {
            text = $"<b>{text}</b>",
            font = new { color = colour, size = 12 },
            x = z,
            y = height,
            xanchor = rightward ? "left" : "right",
            yanchor = z < 0 ? "bottom" : "top",
            xshift = rightward ? 5 : -5,
            yshift = z < 0 ? 5 : -5,
            showarrow = false,
        };
    }
}
