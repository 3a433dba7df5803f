namespace Backprop.Charts;

internal static class CostCurveChart
{
    private const string YTitle = "cost C";

    public static Chart Of(TrainingRun run)
    {
        var cost = Cost(run, "run");
        string first = Digits.Two(cost.Values[0]), last = Digits.Two(cost.Values[^1]), steps = Digits.Count(run.Cost.Count - 1);
        var ups = run.Cost.Zip(run.Cost.Skip(1)).Count(pair => pair.Second > pair.First);

        var title = run.DivergedAt is { } step
            ? Markup.Title($"Stopped at step {Digits.Count(step)}", "the cost or a parameter is no longer finite")
            : Markup.Title($"Cost {first} → {last}", $"{steps} steps, {Share(ups, run)} of them upwards");
        var alt = $"The cost over {steps} steps of training, on a log axis: it is {first} at the start and {Digits.Trained(cost.Values[^1])} at the end; {(ups == 0 ? "no step goes up" : "some of the steps go up")}."
            + (run.DivergedAt is { } stop ? $" The run stopped at step {Digits.Count(stop)}, because the cost or a parameter was no longer finite." : "");

        return new(
            PlotlyPlugin.OverSteps(
                title, YTitle, ["cost"], [cost.Steps], [cost.Values], [Palette.Output.Hex], ["solid"], Math.Max(1, run.Cost.Count - 1)),
            alt);
    }

    public static Chart Of((string Name, TrainingRun Run)[] runs)
    {
        var costs = runs.Select(run => Cost(run.Run, run.Name)).ToArray();
        var best = Enumerable.Range(0, runs.Length).MinBy(i => costs[i].Values[^1]);
        var lastStep = Math.Max(1, runs.Max(run => run.Run.Cost.Count - 1));

        var title = Markup.Title(
            $"Lowest cost at the end: {Digits.Two(costs[best].Values[^1])}",
            $"{Markup.Coloured(Markup.Name(runs[best].Name), SeriesStyle.Colour(best))}, {Digits.Count(runs[best].Run.Cost.Count - 1)} steps");
        var ends = runs.Select((run, i) => $"{run.Name}: {Digits.Two(costs[i].Values[0])} → {Digits.Trained(costs[i].Values[^1])}");
        var alt = $"The costs of {runs.Length} trainings over up to {Digits.Count(lastStep)} steps, on a log axis, first → last: {string.Join("; ", ends)}.";

        return new(
            PlotlyPlugin.OverSteps(
                title, YTitle,
                [.. runs.Select(run => Markup.Escape(run.Name))],
                [.. costs.Select(cost => cost.Steps)],
                [.. costs.Select(cost => cost.Values)],
                [.. runs.Select((_, i) => SeriesStyle.Colour(i).Hex)],
                [.. runs.Select((_, i) => SeriesStyle.Dash(i))],
                lastStep),
            alt);
    }

    private static Series Cost(TrainingRun run, string name)
    {
        var cost = Series.Of(run.Cost.Select((value, step) => (step, value)));
        if (cost.Values.Length == 0)
            throw new ArgumentException($"{name} has no cost that is finite and above 0: there is nothing to draw. Are the targets in (0, 1)?", name);
        return cost;
    }

    /// <summary>So many of the steps, as in "4.2 %".</summary>
    private static string Share(int some, TrainingRun run) => $"{Digits.Two(100.0 * some / Math.Max(1, run.Cost.Count - 1))} %";
}
