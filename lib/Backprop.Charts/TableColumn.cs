namespace Backprop.Charts;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Head">What stands above it; empty where no column of the table has a head.</param>
/// <param name="Right">Whether it is flush right, as numbers are.</param>
/// <param name="Code">Whether it holds code.</param>
/// <param name="Wraps">Whether its words may be broken into lines; code breaks before a dot.</param>
/// <param name="Joint">
/// On a page it stands in the cell of the column before it, behind this sign: beside it where there is room, else below.
/// </param>
internal sealed record TableColumn(string Head = "", bool Right = false, bool Code = false, bool Wraps = false, string? Joint = null);
