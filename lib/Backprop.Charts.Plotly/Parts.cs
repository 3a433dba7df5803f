namespace Backprop.Charts.Plotly;

/// <summary>What several figures' layouts have in common. Colours are left to the page's theme.</summary>
internal static class Parts
{
    public const string StepHover = "step %{x:,d}: %{y:.2~g}<extra>%{fullData.name}</extra>";

    /// <summary>A title in the upper left corner; in pixels from there, for a narrow page makes some figures less high.</summary>
    public static object Title(string html) => new
    {
        text = html,
        x = 0,
        xref = "container",
        xanchor = "left",
        y = 1,
        yref = "container",
        yanchor = "top",
        pad = new { l = 12, t = 16 },
        font = new { size = 15 },
    };

    public static object Margin(int left, int right, int top, int bottom) =>
        new { l = left, r = right, t = top, b = bottom, autoexpand = true };

    public static object Steps(int last, object? title, double[]? domain = null, string? anchor = null, int ticks = 5) => new
    {
        title,
        domain,
        anchor,
        range = new[] { -0.01 * last, 1.01 * last },
        tickformat = ",d",
        nticks = ticks,
        showgrid = false,
    };

    /// <summary>The powers of ten around the values, with some air and at least two ticks between them; 0 and 1 where there are no values.</summary>
    public static (double Low, double High) Decades(IEnumerable<double> values)
    {
        var logs = values.Select(Math.Log10).ToList();
        if (logs.Count == 0)
            return (0, 1);
        var air = 0.05 * (logs.Max() - logs.Min());
        var (low, high) = (logs.Min() - air, logs.Max() + air);
        return Math.Floor(high) - Math.Ceiling(low) >= 1 ? (low, high) : (Math.Floor(low), Math.Max(Math.Ceiling(high), Math.Floor(low) + 1));
    }

    /// <summary>A log axis from 10^low to 10^high with about five ticks, each a power of ten.</summary>
    public static object Powers((double Low, double High) decades, object? title, double[]? domain = null, string? anchor = null) => new
    {
        type = "log",
        title,
        domain,
        anchor,
        range = new[] { decades.Low, decades.High },
        dtick = Math.Ceiling((decades.High - decades.Low) / 6),
        exponentformat = "power",
        // plotly.js sets powers a quarter larger than other ticks.
        tickfont = new { size = 9 },
    };

    /// <summary>The titles of axes on which the two rows of a3 are drawn.</summary>
    public static (object X, object Y) OutputTitles { get; } = (new { text = "a3[0], to the right" }, new { text = "a3[1], upwards" });

    /// <summary>A pair of axes on which a unit to the right is as long as a unit upwards.</summary>
    public static (object X, object Y) EqualAxes(
        double[] rangeX, double[] rangeY, double[]? domainX, double[]? domainY, int panel, bool visible, object? titleX = null, object? titleY = null)
    {
        var number = panel == 1 ? "" : $"{panel}";
        return (
            new { title = titleX, visible, range = rangeX, domain = domainX, anchor = $"y{number}", constrain = "domain", nticks = 5 },
            new
            {
                title = titleY,
                visible,
                range = rangeY,
                domain = domainY,
                anchor = $"x{number}",
                scaleanchor = $"x{number}",
                scaleratio = 1,
                constrain = "domain",
                constraintoward = "top",
                nticks = 5,
            });
    }

    /// <summary>Words above the top edge of a panel.</summary>
    public static object PanelTitle(string html, int panel, double x = 0.5, string anchor = "center")
    {
        var number = panel == 1 ? "" : $"{panel}";
        return new
        {
            text = html,
            x,
            xref = $"x{number} domain",
            xanchor = anchor,
            y = 1,
            yref = $"y{number} domain",
            yanchor = "bottom",
            yshift = 4,
            showarrow = false,
            font = new { size = 12 },
        };
    }

    /// <summary>Evenly spaced colours as a scale.</summary>
    public static object Scale(string[] colours) =>
        colours.Select((colour, i) => new object[] { i / (colours.Length - 1.0), colour }).ToArray();
}
