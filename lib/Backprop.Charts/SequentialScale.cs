namespace Backprop.Charts;

/// <summary>From low to high: the colours of a cost seen as a landscape. Each can be seen on white and on #1e1e1e.</summary>
internal static class SequentialScale
{
    /// <summary>Evenly spaced from the lowest to the highest value.</summary>
    public static string[] Colours { get; } = ["#6A64EA", "#A14FD0", "#D04F9E", "#E0696B", "#CC7A22"];
}
