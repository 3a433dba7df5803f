namespace Backprop.Charts;

/// <summary>Blue for negative, rust for positive, nearly white for 0: the colours of a heat map's cells.</summary>
internal static class DivergingScale
{
    /// <summary>Evenly spaced from −limit to limit; plotly.js goes in straight lines of RGB between them, and so does <see cref="At"/>.</summary>
    public static string[] Colours { get; } = ["#2338C4", "#8493F5", "#F4F3F1", "#EE9E6A", "#9C3A00"];

    /// <summary>The upper half, from 0 to limit.</summary>
    public static string[] Positive => Colours[2..];

    /// <summary>The colour of a value between −1 and 1.</summary>
    public static Rgb At(double value)
    {
        var place = (value + 1) / 2 * (Colours.Length - 1);
        var below = Math.Clamp((int)Math.Floor(place), 0, Colours.Length - 2);
        return Rgb.Between(Rgb.Parse(Colours[below]), Rgb.Parse(Colours[below + 1]), place - below);
    }
}
