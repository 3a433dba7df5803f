using System.Text;

namespace NotebookRunner;

/// <summary>Marks the symbols of the notes in a formula, for KaTeX: <c>W_3</c> becomes <c>{\htmlClass{sym-W}{\htmlData{symbol=W3}{W_3}}}</c>.</summary>
internal sealed class SymbolsInTex
{
    private const string CostBy = @"\frac{\partial C}{";

    /// <summary>Commands whose argument is a word, and not a product of symbols.</summary>
    private static readonly HashSet<string> Words = [@"\text", @"\mathrm", @"\operatorname", @"\begin", @"\end"];

    private readonly string tex;
    private int position;

    private SymbolsInTex(string tex) => this.tex = tex;

    public static string Mark(string tex) => new SymbolsInTex(tex).Mark();

    private string Mark()
    {
        var marked = new StringBuilder();
        while (position < tex.Length)
            marked.Append(MarkNext());
        return marked.ToString();
    }

    private string MarkNext()
    {
        if (tex.AsSpan(position).StartsWith(CostBy, StringComparison.Ordinal))
            return MarkDerivativeOfCost();

        var token = Token();
        if (Words.Contains(token))
            return token + Argument();
        if (token is "_" or "^" && position < tex.Length && tex[position] != '{')
            return token + Token(); // A script of a single sign has no script itself: in x^a_2, the a is no activation.

        string? symbol = token switch
        {
            "W" or "w" or "b" => Symbol.W,
            "z" => Symbol.Z,
            "a" => Symbol.A,
            "J" or @"\delta" => Symbol.J,
            _ => null,
        };
        if (symbol is null)
            return token;
        var whole = token + Scripts() + Index();
        return Marked(symbol, whole, SymbolName.Of(whole));
    }

    /// <summary>All of it in the colour of J, and within it what the derivative is by in its own.</summary>
    private string MarkDerivativeOfCost()
    {
        position += CostBy.Length - 1;
        var by = Argument();
        return by is ['{', .. var inner, '}']
            ? Marked(Symbol.J, CostBy + Mark(inner) + "}", SymbolName.Of($"{CostBy}{inner}}}"))
            : CostBy[..^1] + by; // It does not end. KaTeX will say so.
    }

    /// <param name="symbol">Its class.</param>
    /// <param name="tex">The symbol, in which others may be marked.</param>
    /// <param name="name">What it is called in code.</param>
    private static string Marked(string symbol, string tex, string? name)
    {
        if (name is not null)
            tex = $@"\htmlData{{symbol={name}}}{{{tex}}}";
        // The braces make it one sign, as the symbol was: in \hat a, too.
        return $@"{{\htmlClass{{{symbol}}}{{{tex}}}}}";
    }

    /// <summary>A command with its backslash, or one sign.</summary>
    private string Token()
    {
        var start = position++;
        if (tex[start] == '\\')
        {
            while (position < tex.Length && char.IsAsciiLetter(tex[position]))
                position++;
            if (position == start + 1 && position < tex.Length)
                position++; // A command may also be a single sign that is no letter.
        }

        return tex[start..position];
    }

    /// <summary>What a command applies to: a group with its braces, or the next sign. Empty at the end.</summary>
    private string Argument()
    {
        var start = position;
        for (var depth = 0; position < tex.Length;)
        {
            var token = Token();
            depth += token switch { "{" => 1, "}" => -1, _ => 0 };
            if (depth <= 0 && token != " ")
                break;
        }

        return tex[start..position];
    }

    /// <summary>What stands above and below a symbol: <c>_{l-1}^T</c>, <c>'</c>.</summary>
    private string Scripts()
    {
        var start = position;
        while (position < tex.Length && tex[position] is '_' or '^' or '\'')
        {
            if (Token() != "'")
                Argument();
        }

        return tex[start..position];
    }

    /// <summary>Which entry of a matrix: <c>[i,j]</c>.</summary>
    private string Index()
    {
        var start = position;
        if (position < tex.Length && tex[position] == '[' && tex.IndexOf(']', position) is > 0 and var end)
            position = end + 1;
        return tex[start..position];
    }
}
