namespace Backprop.Charts;

internal static class JacobianNormsChart
{
    public static Chart Of(TrainingRun run)
    {
        if (run.JacobianNorms.Count == 0)
            throw new ArgumentException("The run recorded no Jacobian norms: it stopped before its first step. Are the targets in (0, 1)?", nameof(run));

        var norms = NormLine.All;
        var lines = norms.Select(norm => norm.Of(run)).ToArray();
        var last = run.JacobianNorms[^1];
        var largest = norms.MaxBy(norm => norm.Value(last))!;
        var smallest = norms.MinBy(norm => norm.Value(last))!;
        var steps = Digits.Count(last.Step);

        var title = Markup.Title(
            $"{largest.Name} ends largest, {smallest.Name} smallest",
            $"{Digits.Two(largest.Value(last))} and {Digits.Two(smallest.Value(last))}; "
            + $"{Markup.Coloured("layer 1", Palette.Layer1)}, {Markup.Coloured("2", Palette.Layer2)}, {Markup.Coloured("3", Palette.Layer3)}; b dotted");
        var ends = norms.Select(norm => $"{norm.Name}: {Digits.Two(norm.Value(run.JacobianNorms[0]))} → {Digits.Two(norm.Value(last))}");
        var alt = $"The norms of the six Jacobians over {steps} steps of training, on a log axis, first → last: {string.Join("; ", ends)}.";

        return new(
            PlotlyPlugin.OverSteps(
                title, "norm of J",
                [.. norms.Select(norm => norm.Name)],
                [.. lines.Select(line => line.Steps)],
                [.. lines.Select(line => line.Values)],
                [.. norms.Select(norm => norm.Colour.Hex)],
                [.. norms.Select(norm => norm.Dash)],
                Math.Max(1, last.Step)),
            alt);
    }
}
