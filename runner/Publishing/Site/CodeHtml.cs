using System.Text;

namespace NotebookRunner;

/// <summary>C# as HTML.</summary>
internal static class CodeHtml
{
    /// <summary>Lines, each an element of its own, so that a page can point at one.</summary>
    public static string Lines(IReadOnlyList<CodePiece> pieces)
    {
        var html = new StringBuilder("<span class=\"line\">");
        foreach (var piece in pieces)
        {
            var lines = piece.Text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                    html.Append("</span>\n<span class=\"line\">");
                html.Append(Of(piece with { Text = lines[i] }));
            }
        }

        return html.Append("</span>").ToString();
    }

    /// <summary>A scrap within a line of prose.</summary>
    public static string Inline(IReadOnlyList<CodePiece> pieces) => string.Concat(pieces.Select(Of));

    private static string Of(CodePiece piece) => piece.Class is null || piece.Text.Length == 0
        ? Html.Text(piece.Text)
        : $"<span class=\"{piece.Class}\">{Html.Text(piece.Text)}</span>";
}
