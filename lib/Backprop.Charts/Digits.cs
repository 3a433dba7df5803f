using System.Globalization;

namespace Backprop.Charts;

/// <summary>How numbers are written in pictures: the same everywhere, whatever the machine's language, and with the minus of plotly.js's axes.</summary>
internal static class Digits
{
    /// <summary>Two significant digits, zeros included: 0.22, −3.0, 120, 2.1e−4.</summary>
    public static string Two(double value)
    {
        var rounded = Round(value, 2);
        return Written(rounded, HasPlainForm(rounded) ? $"F{Decimals(rounded)}" : "0.0e0");
    }

    /// <summary>
    /// What came of a training, for words that are to be the same on every machine: 0.31, but "below 0.001" for what is less
    /// than a hundredth. Descent is chaotic, and another machine may end with another number.
    /// </summary>
    public static string Trained(double value) => value is > 0 and < 0.01 ? $"below {Bound(value)}" : Two(value);

    /// <summary>The next power of ten: 0.001 for 1.2e−4.</summary>
    public static string Bound(double value)
    {
        var exponent = (int)Math.Floor(Math.Log10(value)) + 1;
        return Written(Math.Pow(10, exponent), exponent is >= -3 and < 4 ? "0.###" : "0e0");
    }

    /// <summary>Two significant digits, but none that is nothing beside the largest of all: among numbers up to 2.0 it is 0.06 and 0.00.</summary>
    public static string TwoBeside(double largest, double value)
    {
        var decimals = Decimals(Round(largest, 2)) + 1;
        return HasPlainForm(largest) && value != 0 && Decimals(Round(value, 2)) > decimals ? Written(value, $"F{decimals}") : Two(value);
    }

    /// <summary>At most four significant digits: 0.2213, −3, 2.134e−4.</summary>
    public static string Four(double value)
    {
        var rounded = Round(value);
        return Written(rounded, HasPlainForm(rounded) ? "0.#######" : "0.###e0");
    }

    /// <summary>A count with its thousands apart: 3,000.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number rounded to four significant digits: all that a picture can show, in few bytes.</summary>
    public static double Round(double value) => Round(value, 4);

    private static string Written(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>How many decimals two significant digits need.</summary>
    private static int Decimals(double rounded) => rounded == 0 ? 0 : Math.Max(0, 1 - (int)Math.Floor(Math.Log10(Math.Abs(rounded))));

    private static bool HasPlainForm(double value) => Math.Abs(value) is (>= 0.001 and < 10000) or 0;

    /// <summary>By way of its decimal digits: what is printed is then exactly what was rounded, and −0 is 0.</summary>
    private static double Round(double value, int digits) =>
        double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0;
}
