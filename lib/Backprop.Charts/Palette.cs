namespace Backprop.Charts;

/// <summary>
/// The colours of every picture. Each can be seen on white and on #1e1e1e (contrast 3:1 and more), and those that mean
/// different things differ for eyes that lack one of the three kinds of cones, too.
/// </summary>
public static class Palette
{
    /// <summary>Weights and biases.</summary>
    public static PaletteColour W { get; } = new("W", "#2793F8", "Weights and biases: W1 b1 W2 b2 W3 b3");

    /// <summary>Weighted inputs.</summary>
    public static PaletteColour z { get; } = new("z", "#048E4B", "Weighted inputs: z1 z2 z3");

    /// <summary>Activations, and so the output a3.</summary>
    public static PaletteColour a { get; } = new("a", "#C836A7", "Activations: a0 a1 a2 and the output a3");

    /// <summary>Jacobians.</summary>
    public static PaletteColour J { get; } = new("J", "#ED3C02", "Jacobians: J_W1 J_b1 J_W2 J_b2 J_W3 J_b3");

    /// <summary>What the network should draw.</summary>
    public static PaletteColour Target { get; } = new("target", "#91938F", "The target y: what the network should draw");

    /// <summary>What the network draws: a3, hence the colour of <see cref="a"/>.</summary>
    public static PaletteColour Output => a;

    /// <summary>Where the Jacobians of several layers are in one picture: layer 1.</summary>
    public static PaletteColour Layer1 { get; } = new("layer 1", "#9360FB", "Norms of J_W1 and J_b1");

    /// <summary>Where the Jacobians of several layers are in one picture: layer 2.</summary>
    public static PaletteColour Layer2 { get; } = new("layer 2", "#F0599F", "Norms of J_W2 and J_b2");

    /// <summary>Where the Jacobians of several layers are in one picture: layer 3.</summary>
    public static PaletteColour Layer3 { get; } = new("layer 3", "#A06922", "Norms of J_W3 and J_b3");

    /// <summary>All of them, once each.</summary>
    public static IReadOnlyList<PaletteColour> All { get; } = [W, z, a, J, Target, Layer1, Layer2, Layer3];

    /// <summary>For lines that mean the same of several networks, in this order.</summary>
    internal static IReadOnlyList<PaletteColour> Series { get; } = [a, W, J, z, Target];
}
