using Plotly.NET;

namespace Backprop.Charts.Plotly;

internal static class ReplayFigure
{
    private const int Height = 660, Top = 64, Bottom = 112;
    private const int FrameMilliseconds = 160;
    private const int FitPanel = 1, CostPanel = 2, NormsPanel = 3;

    public static string Json(
        string title, string[] panels, double[][] target, int[] frameSteps, string[] frameLabels, double[][][] outputs,
        double[] frameCosts, double[][] frameNorms, int[] costSteps, double[] costs,
        string[] normNames, int[][] normSteps, double[][] norms, string[] normColours, string[] normDashes,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY)
    {
        const string pointHover = "(%{x:.2f}, %{y:.2f})<extra>%{fullData.name}</extra>";
        var last = frameSteps.Length - 1;
        int[] Repeat(int step) => [.. Enumerable.Repeat(step, normNames.Length)];

        // The figure shows the end: that is what a still picture should show, and what "play" then leads up to.
        List<Trace> traces =
        [
            Scatter.Points("target", target[0], target[1], [targetColour], 4, pointHover),
            Scatter.Line("cost", costSteps, costs, outputColour, 1.2, Parts.StepHover, panel: CostPanel),
            .. normNames.Select((name, i) =>
                Scatter.Line(name, normSteps[i], norms[i], normColours[i], 1.2, Parts.StepHover, normDashes[i], NormsPanel)),
        ];
        int[] moving = [traces.Count, traces.Count + 1, traces.Count + 2];
        traces.Add(Scatter.Line("output", outputs[last][0], outputs[last][1], outputColour, 2.5, pointHover));
        traces.Add(Scatter.Points("cost", [frameSteps[last]], [frameCosts[last]], [outputColour], 9, Parts.StepHover, CostPanel));
        traces.Add(Scatter.Points("norms", Repeat(frameSteps[last]), frameNorms[last], normColours, 7, Parts.StepHover, NormsPanel));

        // At the last step half of a marker stands beyond its axis.
        foreach (var markers in traces.TakeLast(2))
            markers.SetProperty("cliponaxis", false);

        var frames = frameSteps.Select((step, i) =>
        {
            var frame = new Frame();
            frame.SetProperty("name", $"{step}");
            frame.SetProperty("traces", moving);
            frame.SetProperty("data", new object[]
            {
                new { x = outputs[i][0], y = outputs[i][1] },
                new { x = new[] { step }, y = new[] { frameCosts[i] } },
                new { x = Repeat(step), y = frameNorms[i] },
            });
            return frame;
        });

        var (fitX, fitY) = Parts.EqualAxes(rangeX, rangeY, [0, 1], [0.44, 1], FitPanel, visible: false);
        return PlotlyFigure.Json(
            traces,
            [
                ("title", Parts.Title(title)),
                ("height", Height),
                ("margin", Parts.Margin(left: 44, right: 12, top: Top, bottom: Bottom)),
                ("hovermode", "closest"),
                ("xaxis", fitX),
                ("yaxis", fitY),
                ("xaxis2", Parts.Steps(costSteps[^1], null, [0, 0.44], "y2", ticks: 4)),
                ("yaxis2", Parts.Powers(Parts.Decades(costs.Concat(frameCosts)), null, [0, 0.32], "x2")),
                ("xaxis3", Parts.Steps(costSteps[^1], null, [0.57, 1], "y3", ticks: 4)),
                ("yaxis3", Parts.Powers(Parts.Decades(norms.SelectMany(norm => norm)), null, [0, 0.32], "x3")),
                ("annotations", panels.Select((text, i) => Parts.PanelTitle(text, CostPanel + i, x: 0, anchor: "left")).ToArray()),
                ("sliders", new[] { Slider(frameSteps, frameLabels) }),
                ("updatemenus", new[] { Play() }),
            ],
            frames);
    }

    private static object Slider(int[] frameSteps, string[] frameLabels) => new
    {
        active = frameSteps.Length - 1,
        x = 0,
        len = 1,
        y = 0,
        pad = new { l = 64, t = 36 },
        ticklen = 0,
        minorticklen = 0,
        // The label of the step that is shown says it all; forty labels below the slider would run into each other.
        font = new { size = 1, color = "rgba(0,0,0,0)" },
        currentvalue = new { xanchor = "left", offset = 8, font = new { size = 13, color = "#808080" } },
        transition = new { duration = 0 },
        steps = frameSteps.Select((step, i) => new
        {
            label = frameLabels[i],
            value = $"{step}",
            method = "animate",
            args = new object[]
            {
                new[] { $"{step}" },
                new { mode = "immediate", frame = new { duration = 0, redraw = false }, transition = new { duration = 0 } },
            },
        }).ToArray(),
    };

    private static object Play() => new
    {
        type = "buttons",
        showactive = false,
        x = 0,
        xanchor = "left",
        y = 0,
        yanchor = "top",
        direction = "right",
        pad = new { t = 52, l = -32 },
        // plotly.js turns a button pale under the pointer in either theme, so its text is a grey that both bear.
        font = new { color = "#767676" },
        buttons = new[]
        {
            new { label = "▶", method = "animate", args = new object?[] { null, Timing(FrameMilliseconds, fromCurrent: true) } },
            // An animation to no frame is how plotly.js stops one.
            new { label = "❚❚", method = "animate", args = new object?[] { new object?[] { null }, Timing(0, fromCurrent: false) } },
        },
    };

    private static object Timing(int milliseconds, bool fromCurrent) => new
    {
        mode = "immediate",
        fromcurrent = fromCurrent,
        frame = new { duration = milliseconds, redraw = false },
        transition = new { duration = milliseconds, easing = "linear" },
    };
}
