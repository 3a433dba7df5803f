using System.Globalization;

namespace Backprop.Charts;

/// <summary>How numbers are written in pictures: the same everywhere, whatever the machine's language.</summary>
internal static class Digits
{
    /// <summary>Two significant digits: 0.22, 3.1, 120, 2.1e-4.</summary>
    public static string Two(double value) => Write(value, 2);

    /// <summary>Four significant digits: 0.2213, 3.142, 2.134e-4.</summary>
    public static string Four(double value) => Write(value, 4);

    /// <summary>A count with its thousands apart: 3,000.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number rounded to four significant digits: what a picture can show, in few bytes.</summary>
    public static double Round(double value) => double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Write(double value, int digits)
    {
        // Rounded first: 9999.6 has five digits before the point once it is 10000.
        var rounded = double.IsFinite(value)
            ? double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : value;
        return Math.Abs(rounded) is (>= 0.001 and < 10000) or 0
            ? rounded.ToString("0.#######", CultureInfo.InvariantCulture)
            : rounded.ToString("0." + new string('#', digits - 1) + "e0", CultureInfo.InvariantCulture);
    }
}
