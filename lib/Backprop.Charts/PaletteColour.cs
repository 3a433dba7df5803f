namespace Backprop.Charts;

/// <summary>A colour with a meaning.</summary>
/// <param name="Name">What it is called, as in "W".</param>
/// <param name="Hex">As in "#2793F8".</param>
/// <param name="Description">What is drawn in it, in one line.</param>
public sealed record PaletteColour(string Name, string Hex, string Description)
{
    /// <summary>The colour itself, as in "#2793F8".</summary>
    public override string ToString() => Hex;
}
