using System.Text.RegularExpressions;

namespace Backprop.Charts.Tests;

/// <summary>What an eye makes of a colour: contrast after WCAG 2, distance in OKLab, and with one kind of cones missing.</summary>
internal readonly record struct Colour(double R, double G, double B)
{
    /// <summary>"#2793F8" or "rgba(39, 147, 248, 1.0)".</summary>
    public static Colour Parse(string text)
    {
        if (text.StartsWith('#'))
            return new(Convert.ToInt32(text[1..3], 16) / 255.0, Convert.ToInt32(text[3..5], 16) / 255.0, Convert.ToInt32(text[5..7], 16) / 255.0);
        var numbers = Regex.Matches(text, @"[\d.]+").Select(match => double.Parse(match.Value)).ToArray();
        return new(numbers[0] / 255, numbers[1] / 255, numbers[2] / 255);
    }

    public static Colour Between(Colour from, Colour to, double share) =>
        new(from.R + (to.R - from.R) * share, from.G + (to.G - from.G) * share, from.B + (to.B - from.B) * share);

    public static double Contrast(Colour one, Colour other)
    {
        double[] luminance = [Luminance(one), Luminance(other)];
        return (luminance.Max() + 0.05) / (luminance.Min() + 0.05);

        static double Luminance(Colour colour) => Dot([0.2126, 0.7152, 0.0722], colour.Linear());
    }

    /// <summary>The distance in OKLab after the light has passed the given matrix.</summary>
    public static double Distance(Colour one, Colour other, double[][] eye)
    {
        var (a, b) = (OkLab(one, eye), OkLab(other, eye));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] OkLab(Colour colour, double[][] eye)
    {
        double[][] cones = [
            [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
        double[][] lab = [
            [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]];
        var seen = Apply(eye, colour.Linear()).Select(value => Math.Max(0, value)).ToArray();
        return Apply(lab, [.. Apply(cones, seen).Select(Math.Cbrt)]);
    }

    private double[] Linear() => [Linear(R), Linear(G), Linear(B)];

    private static double Linear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    private static double[] Apply(double[][] matrix, double[] vector) => [.. matrix.Select(row => Dot(row, vector))];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
