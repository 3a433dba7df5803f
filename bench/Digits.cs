using System.Globalization;

namespace Bench;

/// <summary>Figures as they are printed: three digits, which is more than two runs agree on.</summary>
internal static class Digits
{
    public static string Rate(Standing standing) => Three(standing.StepsPerSecond.Median);

    public static string Times(Spread ratio) => $"{Three(ratio.Median)}× ({Three(ratio.Low)} … {Three(ratio.High)})";

    public static string Three(double value)
    {
        if (value == 0)
            return "0";
        var decimals = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        if (decimals > 0)
            return value.ToString($"N{Math.Min(decimals, 6)}", CultureInfo.InvariantCulture);
        var unit = Math.Pow(10, -decimals);
        return (Math.Round(value / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }
}
