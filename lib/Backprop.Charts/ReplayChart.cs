namespace Backprop.Charts;

internal static class ReplayChart
{
    private const int MostFrames = 40;

    public static Chart Of(Curve curve, TrainingRun run)
    {
        var (x, y) = (curve.x, curve.y);
        var keyframes = Keyframes.Of(run.Snapshots, MostFrames);
        var normsAt = run.JacobianNorms.ToDictionary(norms => norms.Step);

        var target = Drawing.Of(y);
        var outputs = keyframes.Select(frame => Drawing.Of(frame.Network.Forward(x).a3)).ToArray();
        var (rangeX, rangeY) = Drawing.Ranges([target, .. outputs]);
        var costs = keyframes.Select(frame => frame.Network.Cost(x, y)).ToArray();
        var cost = Series.Of(run.Cost.Select((value, step) => (step, value)));
        var norms = NormLine.All;
        var normLines = norms.Select(norm => norm.Of(run)).ToArray();

        string first = Digits.Two(costs[0]), last = Digits.Two(costs[^1]), steps = Digits.Count(keyframes[^1].Step);
        var alt = $"A slider through {steps} steps of training, in {keyframes.Count} pictures: the output moves onto the {curve.Name} "
            + $"while the cost goes from {first} to {Digits.Trained(costs[^1])}, and beside it the norms of the six Jacobians change.";

        return new(
            PlotlyPlugin.Replay(
                Markup.Title($"Cost {first} → {last} in {steps} steps", FitChart.Legend(curve)),
                [
                    Markup.Coloured("Cost", Palette.Output),
                    $"<b>Norms</b>, {Markup.Coloured("layer 1", Palette.Layer1)} {Markup.Coloured("2", Palette.Layer2)} {Markup.Coloured("3", Palette.Layer3)}",
                ],
                target,
                [.. keyframes.Select(frame => frame.Step)],
                [.. keyframes.Select((frame, i) => $"Step {Digits.Count(frame.Step)}: cost {Digits.Two(costs[i])}")],
                outputs,
                [.. costs.Select(Digits.Round)],
                [.. keyframes.Select(frame => norms.Select(norm => Digits.Round(norm.Value(normsAt[frame.Step]))).ToArray())],
                cost.Steps, cost.Values,
                [.. norms.Select(norm => norm.Name)],
                [.. normLines.Select(line => line.Steps)],
                [.. normLines.Select(line => line.Values)],
                [.. norms.Select(norm => norm.Colour.Hex)],
                [.. norms.Select(norm => norm.Dash)],
                Palette.Target.Hex, Palette.Output.Hex, rangeX, rangeY),
            alt);
    }
}
