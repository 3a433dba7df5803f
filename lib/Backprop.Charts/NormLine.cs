namespace Backprop.Charts;

/// <summary>How the norm of one of the six Jacobians is drawn: a colour a layer, weights solid and biases dotted.</summary>
internal sealed record NormLine(string Name, PaletteColour Colour, string Dash, Func<JacobianNorms, double> Value)
{
    public static IReadOnlyList<NormLine> All { get; } =
    [
        new("J_W1", Palette.Layer1, "solid", norms => norms.J_W1),
        new("J_b1", Palette.Layer1, "dot", norms => norms.J_b1),
        new("J_W2", Palette.Layer2, "solid", norms => norms.J_W2),
        new("J_b2", Palette.Layer2, "dot", norms => norms.J_b2),
        new("J_W3", Palette.Layer3, "solid", norms => norms.J_W3),
        new("J_b3", Palette.Layer3, "dot", norms => norms.J_b3),
    ];

    public Series Of(TrainingRun run) => Series.Of(run.JacobianNorms.Select(norms => (norms.Step, Value(norms))));
}
