namespace Backprop.Charts;

/// <summary>How lines that mean the same of several networks are told apart: by colour, and when all are used by dash.</summary>
internal static class SeriesStyle
{
    private static readonly string[] s_dashes = ["solid", "dash", "dot"];

    public static PaletteColour Colour(int line) => Palette.Series[line % Palette.Series.Count];

    public static string Dash(int line) => s_dashes[line / Palette.Series.Count % s_dashes.Length];
}
