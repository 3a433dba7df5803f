using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRunner;

/// <summary>A C# file in colours, by its grammar alone: it is compiled elsewhere.</summary>
internal static class FileColours
{
    public static async Task<IReadOnlyList<CodePiece>> PiecesAsync(string text)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Sources", LanguageNames.CSharp).AddDocument("Source.cs", SourceText.From(text));
        var pieces = new PieceBuilder(text);
        foreach (var span in await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length)))
        {
            if (!ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType))
                pieces.Colour(span.TextSpan.Start, span.TextSpan.Length, CodeClass.Of(span.ClassificationType));
        }

        return pieces.Build();
    }
}
