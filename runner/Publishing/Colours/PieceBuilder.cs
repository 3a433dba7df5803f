namespace NotebookRunner;

/// <summary>A text that is cut into pieces by colouring stretches of it; a later colour lies over an earlier one.</summary>
internal sealed class PieceBuilder(string text)
{
    private readonly string?[] _classes = new string?[text.Length];

    /// <param name="start">Where the stretch begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="kind">A <see cref="CodeClass"/>, or null for none but that of the symbol.</param>
    public void Colour(int start, int length, string? kind)
    {
        var symbol = kind is null or CodeClass.Method or CodeClass.Property or CodeClass.Parameter or CodeClass.Local
            ? SymbolsInCode.Of(text.Substring(start, length))
            : null;
        _classes.AsSpan(start, length).Fill(kind is null || symbol is null ? kind ?? symbol : $"{kind} {symbol}");
    }

    public IReadOnlyList<CodePiece> Build()
    {
        var pieces = new List<CodePiece>();
        for (int start = 0, end = 0; start < text.Length; start = end)
        {
            while (end < text.Length && _classes[end] == _classes[start])
                end++;
            pieces.Add(new(text[start..end], _classes[start]));
        }

        return pieces;
    }
}
