namespace Backprop.Charts;

internal static class FitChart
{
    public static Chart Of(Curve curve, Network network)
    {
        var y = curve.y;
        var a3 = network.Forward(curve.x).a3;
        var cost = network.Cost(curve.x, y);
        var farthest = (a3 - y).ColumnNorms(2).Max();
        var (target, output) = (Drawing.Of(y), Drawing.Of(a3));
        var (rangeX, rangeY) = Drawing.Ranges([target, output]);

        var title = Markup.Title($"Cost {Digits.Two(cost)}", $"{Legend(curve)}: at most {Digits.Two(farthest)} apart");
        var alt = $"The output of a {network} drawn over its target, the {curve}: the cost is {Digits.Trained(cost)}, and no point is farther off than {(cost < 0.01 ? Digits.Bound(farthest) : Digits.Two(farthest))}.";
        return new(
            PlotlyPlugin.Fits(
                title, [], 0, columns: 1, target, [output], Palette.Target.Hex, Palette.Output.Hex, rangeX, rangeY),
            alt);
    }

    /// <summary>"output and target (heart)", each word in its colour.</summary>
    public static string Legend(Curve curve) =>
        $"{Markup.Coloured("output", Palette.Output)} and {Markup.Coloured($"target ({Markup.Name(curve.Name)})", Palette.Target)}";
}
