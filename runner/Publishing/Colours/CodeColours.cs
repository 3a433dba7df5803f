using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>The C# of lessons in colours, as the compiler that runs it understands it.</summary>
internal sealed class CodeColours : ICodeColours
{
    private readonly Dictionary<(Notebook Notebook, int Cell), IReadOnlyList<CodePiece>> _pieces = [];

    private CodeColours()
    {
    }

    public static async Task<CodeColours> OfAsync(IReadOnlyList<Lesson> lessons)
    {
        using var workspace = new AdhocWorkspace();
        var notebooks = lessons.SelectMany(lesson => lesson.Blocks.OfType<Block.Solution>().Select(solution => solution.Lesson).Prepend(lesson))
            .Select(lesson => lesson.Notebook);
        var coloured = await Task.WhenAll(notebooks.Select(notebook => Task.Run(() => ColourAsync(notebook, workspace))));

        var colours = new CodeColours();
        foreach (var (key, cell) in coloured.SelectMany(cells => cells))
            colours._pieces.Add(key, cell);
        return colours;
    }

    public IReadOnlyList<CodePiece> Pieces(Lesson lesson, Block.Code code) => _pieces[(lesson.Notebook, code.Cell.Number)];

    public IReadOnlyList<CodePiece> Pieces(string scrap) => ScrapColours.Pieces(scrap);

    private static async Task<List<((Notebook Notebook, int Cell) Key, IReadOnlyList<CodePiece> Pieces)>> ColourAsync(Notebook notebook, Workspace workspace)
    {
        var compiled = (await CompiledCode.OfAsync(notebook)).ToLookup(code => code.Cell);
        return [.. notebook.Cells.Where(cell => cell.Language == "csharp").Select(cell => ((notebook, cell.Number), Pieces(cell, compiled[cell], workspace)))];
    }

    private static IReadOnlyList<CodePiece> Pieces(Cell cell, IEnumerable<CompiledCode> compiled, Workspace workspace)
    {
        var pieces = new PieceBuilder(cell.Text);
        foreach (var code in compiled)
        {
            foreach (var span in Classify(code, workspace))
            {
                var start = code.Start + span.TextSpan.Start - code.Span.Start;
                var kind = CodeClass.Of(span.ClassificationType);
                var isOfAnother = start > 0 && cell.Text[start - 1] == '.'; // a field that no cell has declared: Math.PI
                pieces.Colour(start, span.TextSpan.Length, kind == CodeClass.Local && isOfAnother ? CodeClass.Property : kind);
            }
        }

        ColourImports(cell.Text, pieces);
        return pieces.Build();
    }

    // The one that is not obsolete wants a document in a workspace, and so would compile everything anew.
#pragma warning disable CS0618
    private static IEnumerable<ClassifiedSpan> Classify(CompiledCode code, Workspace workspace) =>
        Classifier.GetClassifiedSpans(code.Model, code.Span, workspace)
            .Where(span => !ClassificationTypeNames.AdditiveTypeNames.Contains(span.ClassificationType));
#pragma warning restore CS0618

    private static void ColourImports(string text, PieceBuilder pieces)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("#!", StringComparison.Ordinal))
            {
                var directive = line.TakeWhile(c => c != ' ').Count();
                pieces.Colour(start, directive, CodeClass.Directive);
                pieces.Colour(start + directive, line.Length - directive, CodeClass.Text);
            }

            start += line.Length + 1;
        }
    }
}
