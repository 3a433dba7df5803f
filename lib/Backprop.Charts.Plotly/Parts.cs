namespace Backprop.Charts.Plotly;

/// <summary>What several figures' layouts have in common. Colours are left to the page's theme.</summary>
internal static class Parts
{
    public const string StepHover = "step %{x:,d}: %{y:.2~g}<extra>%{fullData.name}</extra>";

    public static object Title(string html) => new
    {
        text = html,
        x = 0,
        xref = "container",
        xanchor = "left",
        y = 1,
        yref = "container",
        yanchor = "top",
        pad = new { l = 12, t = 12 },
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

    /// <summary>The whole powers of ten around the values, as exponents; 0 and 1 where there are none.</summary>
    public static (int Low, int High) Decades(IEnumerable<double> values)
    {
        var logs = values.Select(Math.Log10).ToList();
        if (logs.Count == 0)
            return (0, 1);
        var low = (int)Math.Floor(logs.Min());
        return (low, Math.Max(low + 1, (int)Math.Ceiling(logs.Max())));
    }

    /// <summary>A log axis from 10^low to 10^high with about five ticks.</summary>
    public static object Powers((int Low, int High) decades, object? title, double[]? domain = null, string? anchor = null) => new
    {
        type = "log",
        title,
        domain,
        anchor,
        range = new double[] { decades.Low, decades.High },
        dtick = (decades.High - decades.Low + 4) / 5,
        exponentformat = "power",
    };

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
}
