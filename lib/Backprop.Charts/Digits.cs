using System.Globalization;

namespace Backprop.Charts;

/// <summary>How numbers are written in pictures: the same everywhere, whatever the machine's language.</summary>
internal static class Digits
{
    /// <summary>Two significant digits, zeros included: 0.22, 3.0, 120, 2.1e-4.</summary>
    public static string Two(double value)
    {
        var rounded = Round(value, 2);
        if (!HasPlainForm(rounded))
            return rounded.ToString("0.0e0", CultureInfo.InvariantCulture);
        var decimals = rounded == 0 ? 0 : Math.Max(0, 1 - (int)Math.Floor(Math.Log10(Math.Abs(rounded))));
        return rounded.ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>At most four significant digits: 0.2213, 3, 2.134e-4.</summary>
    public static string Four(double value)
    {
        var rounded = Round(value);
        return rounded.ToString(HasPlainForm(rounded) ? "0.#######" : "0.###e0", CultureInfo.InvariantCulture);
    }

    /// <summary>A count with its thousands apart: 3,000.</summary>
    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The number rounded to four significant digits: all that a picture can show, in few bytes.</summary>
    public static double Round(double value) => Round(value, 4);

    private static bool HasPlainForm(double value) => Math.Abs(value) is (>= 0.001 and < 10000) or 0;

    /// <summary>By way of its decimal digits: what is printed is then exactly what was rounded, and −0 is 0.</summary>
    private static double Round(double value, int digits) =>
        double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0;
}
