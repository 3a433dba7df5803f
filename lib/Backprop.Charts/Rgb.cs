using System.Globalization;

namespace Backprop.Charts;

/// <summary>A colour as it is computed with: red, green and blue from 0 to 255.</summary>
internal readonly record struct Rgb(double R, double G, double B)
{
    public static Rgb Black { get; } = new(0, 0, 0);

    public static Rgb White { get; } = new(255, 255, 255);

    /// <summary>"#2793F8".</summary>
    public static Rgb Parse(string hex)
    {
        var bits = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(bits >> 16, (bits >> 8) & 255, bits & 255);
    }

    public static Rgb Between(Rgb from, Rgb to, double share) =>
        new(from.R + (to.R - from.R) * share, from.G + (to.G - from.G) * share, from.B + (to.B - from.B) * share);

    /// <summary>The contrast ratio of WCAG 2, from 1 (the same) to 21 (black on white).</summary>
    public static double Contrast(Rgb one, Rgb other)
    {
        var (darker, lighter) = (one.Luminance, other.Luminance);
        if (darker > lighter)
            (darker, lighter) = (lighter, darker);
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    private static double Linear(double channel)
    {
        channel /= 255;
        return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }
}
