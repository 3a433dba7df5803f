using System.Globalization;

namespace Backprop;

/// <summary>A number as it stands on paper: rounded to four significant digits, and from then on only that.</summary>
internal readonly struct Shown(double exact)
{
    public double Value { get; } = Round(exact);

    /// <summary>As at the beginning of a sum: 0.25, −0.31, 2.5e−7.</summary>
    public override string ToString() =>
        Value.ToString(Math.Abs(Value) is 0 or (>= 1e-6 and < 1e7) ? "0.##########" : "0.###e0", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>As inside a product: a negative number stands in brackets.</summary>
    public string Bracketed => Value < 0 ? $"({this})" : ToString();

    /// <summary>
    /// As at school, half goes up: 0.0094225, which as a double lies a hair above or below, becomes 0.009423.
    /// So first to twelve digits, where products of two numbers on paper end, and then in decimal.
    /// </summary>
    private static double Round(double value)
    {
        var digits = value.ToString("E11", CultureInfo.InvariantCulture);
        var e = digits.IndexOf('E');
        var mantissa = Math.Round(decimal.Parse(digits.AsSpan(0, e), CultureInfo.InvariantCulture), 3, MidpointRounding.AwayFromZero);
        return double.Parse(string.Concat(mantissa.ToString(CultureInfo.InvariantCulture), digits.AsSpan(e)), CultureInfo.InvariantCulture) + 0.0;   // −0 becomes 0
    }
}
