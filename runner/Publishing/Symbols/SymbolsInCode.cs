using System.Text.RegularExpressions;

namespace NotebookRunner;

internal static partial class SymbolsInCode
{
    /// <summary>The symbol that a name in C# stands for, as a CSS class; null for all other names.</summary>
    public static string? Of(string identifier) =>
        Weight().IsMatch(identifier) ? Symbol.W
        : WeightedInput().IsMatch(identifier) ? Symbol.Z
        : Activation().IsMatch(identifier) ? Symbol.A
        : Jacobian().IsMatch(identifier) ? Symbol.J
        : null;

    /// <summary>Also <c>W3b3</c>: both side by side.</summary>
    [GeneratedRegex("^([Wb][0-9]?)+$")]
    private static partial Regex Weight();

    [GeneratedRegex("^z[0-9]?$")]
    private static partial Regex WeightedInput();

    /// <summary>Also <c>a2_k</c>: that of one example.</summary>
    [GeneratedRegex("^a[0-9]?(_k)?$")]
    private static partial Regex Activation();

    /// <summary><c>J</c>, <c>J_W3</c>, <c>My_J_W3</c>; <c>dC_dz3</c>, and <c>δ3</c>, which is the same.</summary>
    [GeneratedRegex(@"^((\w+_)?J[0-9]?(_[Wb]\w*)?|dC_d\w+|δ[0-9]?)$")]
    private static partial Regex Jacobian();
}
