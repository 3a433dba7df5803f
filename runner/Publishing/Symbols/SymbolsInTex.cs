using System.Text;

namespace NotebookRunner;

/// <summary>Marks the symbols of the notes in a formula, for KaTeX: <c>W_3</c> becomes <c>{\htmlClass{sym-W}{\htmlData{symbol=W3}{W_3}}}</c>.</summary>
internal sealed class SymbolsInTex
{
    private const string CostBy = @"\frac{\partial C}{";

    /// <summary>Commands whose argument is a word, and not a product of symbols.</summary>
    private static readonly HashSet<string> Words = [@"\text", @"\mathrm", @"\operatorname", @"\begin", @"\end"];

    private readonly string _tex;
    private int _position;

    private SymbolsInTex(string tex) => _tex = tex;

    public static string Mark(string tex) => new SymbolsInTex(tex).Mark();

    private string Mark()
    {
        var marked = new StringBuilder();
        while (_position < _tex.Length)
            marked.Append(MarkNext());
        return marked.ToString();
    }

    private string MarkNext()
    {
        if (_tex.AsSpan(_position).StartsWith(CostBy, StringComparison.Ordinal))
            return MarkDerivativeOfCost();

        var token = Token();
        if (Words.Contains(token))
            return token + Argument();
        if (token is "_" or "^" && _position < _tex.Length && _tex[_position] != '{')
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
        _position += CostBy.Length - 1;
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
        var start = _position++;
        if (_tex[start] == '\\')
        {
            while (_position < _tex.Length && char.IsAsciiLetter(_tex[_position]))
                _position++;
            if (_position == start + 1 && _position < _tex.Length)
                _position++; // A command may also be a single sign that is no letter.
        }

        return _tex[start.._position];
    }

    /// <summary>What a command applies to: a group with its braces, or the next sign. Empty at the end.</summary>
    private string Argument()
    {
        var start = _position;
        for (var depth = 0; _position < _tex.Length;)
        {
            var token = Token();
            depth += token switch { "{" => 1, "}" => -1, _ => 0 };
            if (depth <= 0 && token != " ")
                break;
        }

        return _tex[start.._position];
    }

    /// <summary>What stands above and below a symbol: <c>_{l-1}^T</c>, <c>'</c>.</summary>
    private string Scripts()
    {
        var start = _position;
        while (_position < _tex.Length && _tex[_position] is '_' or '^' or '\'')
        {
            if (Token() != "'")
                Argument();
        }

        return _tex[start.._position];
    }

    /// <summary>Which entry of a matrix: <c>[i,j]</c>.</summary>
    private string Index()
    {
        var start = _position;
        if (_position < _tex.Length && _tex[_position] == '[' && _tex.IndexOf(']', _position) is > 0 and var end)
            _position = end + 1;
        return _tex[start.._position];
    }
}
