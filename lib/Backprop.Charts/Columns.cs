namespace Backprop.Charts;

internal static class Columns
{
    /// <summary>Three panels in a row can be read at any width; four make a square.</summary>
    public static int For(int panels) => panels == 4 ? 2 : Math.Min(panels, 3);
}
