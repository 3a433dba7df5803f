using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRunner;

/// <summary>Colours code that is no whole program by its words alone: what a name means, there is nobody to ask.</summary>
internal static class ScrapColours
{
    public static IReadOnlyList<CodePiece> Pieces(string scrap)
    {
        var pieces = new PieceBuilder(scrap);
        foreach (var token in SyntaxFactory.ParseTokens(scrap).Where(token => token.Span.Length > 0))
        {
            pieces.Colour(token.SpanStart, token.Span.Length, token.Kind() switch
            {
                SyntaxKind.NumericLiteralToken => CodeClass.Number,
                SyntaxKind.StringLiteralToken => CodeClass.Text,
                var kind when SyntaxFacts.IsReservedKeyword(kind) => CodeClass.Keyword,
                _ => null,
            });
        }

        return pieces.Build();
    }
}
