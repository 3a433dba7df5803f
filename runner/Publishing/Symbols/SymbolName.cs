using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>What a symbol of a formula is called in the lessons' code, so that a page can show where both speak of the same.</summary>
internal static partial class SymbolName
{
    /// <summary><c>a2</c> for <c>a_2^T</c>, <c>J_W3</c> for <c>J_{W_3}</c>, <c>dC_dz3</c> for its fraction; null for what no code has, as <c>W_{l+1}</c>.</summary>
    public static string? Of(string tex)
    {
        var match = Pattern().Match(tex);
        if (!match.Success)
            return null;

        var name = match.Groups["letter"].Value + match.Groups["layer"].Value;
        return (match.Groups["J"].Success, match.Groups["cost"].Success) switch
        {
            (true, _) => name.Length > 0 ? $"J_{name}" : "J",
            (_, true) => $"dC_d{name}",
            _ => name,
        };
    }

    // Behind the name may stand a transpose, a prime, an entry; another index would make it another name.
    [GeneratedRegex(@"^(?:(?<J>J)(?:_\{?(?<letter>[Wb])(?:_(?<layer>[0-9]))?\}?)?|(?<cost>\\frac\{\\partial C\}\{\\partial )?(?<letter>[Wzab])(?:_(?<layer>[0-9]))?)(?:\^T|'|\[[^]]*\]|\})*$")]
    private static partial Regex Pattern();
}
