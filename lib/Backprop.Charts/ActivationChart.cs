namespace Backprop.Charts;

internal static class ActivationChart
{
    public const double End = 8;

    private const int StepsPerUnit = 5;

    public static Chart Of(double[] tangentsAt)
    {
        var z = Enumerable.Range(0, 2 * (int)End * StepsPerUnit + 1).Select(i => i / (double)StepsPerUnit - End).Select(Digits.Round).ToArray();
        var slopes = tangentsAt.Select(Activation.SigmoidDerivative).ToArray();
        var texts = slopes.Select(Digits.Two).ToArray();

        var title = Markup.Title(
            "Where σ is flat, σ′ is near 0",
            $"{Markup.Coloured("σ", Palette.a)} and its {Markup.Coloured("slope σ′", Palette.J)}: nowhere more than 1/4");
        var alt = "The sigmoid σ and its derivative σ′ over z from −8 to 8: σ climbs from near 0 to near 1, σ′ is a bell with its top, 1/4, at z = 0 "
            + $"and falls to {Digits.Two(Activation.SigmoidDerivative(End))} at both ends."
            + (tangentsAt.Length == 0 ? "" : $" Slopes of the tangents: {string.Join("; ", tangentsAt.Select((at, i) => $"{texts[i]} at z = {Digits.Four(at)}"))}.");

        return new(
            PlotlyPlugin.Activation(
                title, z, Rounded(z, Activation.Sigmoid), Rounded(z, Activation.SigmoidDerivative),
                tangentsAt, Rounded(tangentsAt, Activation.Sigmoid), [.. slopes.Select(Digits.Round)], texts, Palette.a.Hex, Palette.J.Hex),
            alt);
    }

    private static double[] Rounded(double[] z, Func<double, double> function) => [.. z.Select(function).Select(Digits.Round)];
}
