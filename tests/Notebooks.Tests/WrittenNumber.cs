using System.Globalization;
using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>A number as prose writes it: <c>133,636</c>, <c>−0.25</c>, <c>3 %</c>, <c>5e-4</c>, <c>1.2·10⁻⁴</c>.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Unit">One unit of its last digit: 0.01 for <c>0.25</c> and for <c>3 %</c>, 1e-5 for <c>1.2·10⁻⁴</c>.</param>
internal readonly partial record struct WrittenNumber(double Value, double Unit)
{
    /// <summary>
    /// A number that stands for itself: not the 3 of <c>J_W3</c>, nor a part of a name such as <c>1-6-7-2</c>. Its groups
    /// are <c>sign</c>, <c>digits</c>, <c>fraction</c>, <c>e</c>, <c>ten</c> and <c>percent</c>.
    /// </summary>
    public const string Pattern =
        @"(?<!\w|\w[-.,])(?<sign>[-−])?" +
        @"(?:10(?<ten>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.(?<fraction>\d+))?" +
        @"(?:e(?<e>[-−]?\d+)|\s?[·×]\s?10(?<ten>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?<percent>\s?%)?)(?!\w|-\d)";

    /// <summary>Whether <paramref name="computed"/>, rounded to as many digits as are written, is what is written.</summary>
    public bool Says(double computed) => Math.Abs(computed - Value) <= Unit / 2 * (1 + 1e-9);

    /// <summary>The number of a match of <see cref="Pattern"/>.</summary>
    public static WrittenNumber Of(Match match)
    {
        var fraction = match.Groups["fraction"].Value;
        var exponent = Exponent(match) - (match.Groups["percent"].Success ? 2 : 0);
        var digits = match.Groups["digits"] is { Success: true, Value: var written } ? written.Replace(",", "", StringComparison.Ordinal) : "1";
        var sign = match.Groups["sign"].Success ? "-" : "";
        return new(Parse($"{sign}{digits}.{fraction}0e{exponent}"), Parse($"1e{exponent - fraction.Length}"));
    }

    /// <summary>The number that is the whole of <paramref name="text"/>.</summary>
    public static WrittenNumber Read(string text) =>
        Whole().Match(text) is { Success: true } match ? Of(match) : throw new FormatException($"\"{text}\" is not a number as prose writes it.");

    private static int Exponent(Match match) => (match.Groups["e"], match.Groups["ten"]) switch
    {
        ({ Success: true } e, _) => int.Parse(e.Value.Replace('−', '-'), CultureInfo.InvariantCulture),
        (_, { Success: true } ten) => int.Parse(string.Concat(ten.Value.Select(Lowered)), CultureInfo.InvariantCulture),
        _ => 0,
    };

    private static char Lowered(char superscript) => "-0123456789"["⁻⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(superscript, StringComparison.Ordinal)];

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^" + Pattern + "$")]
    private static partial Regex Whole();
}
