namespace Backprop.Charts;

/// <summary>Rows of a <see cref="Table"/> that belong together.</summary>
/// <param name="Rows">The cells of each row, a text for each column.</param>
/// <param name="Name">What the rows are, above them; null where nothing stands there.</param>
/// <param name="Words">What the name stands for: it follows behind an equals sign.</param>
/// <param name="Colour">A mark in the colour of what the rows speak of.</param>
internal sealed record TableSection(IReadOnlyList<string[]> Rows, string? Name = null, string Words = "", PaletteColour? Colour = null);
