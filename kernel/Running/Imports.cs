using System.Collections.Immutable;

namespace NotebookKernel;

/// <summary>Puts what a cell imports in the place of the line that does.</summary>
internal sealed class Imports(string workingFolder)
{
    /// <summary>The pieces of a cell as they run, one after the other. A file is read when its turn comes.</summary>
    /// <exception cref="CellFailedException">The cell, or one that it imports, asks for what is not there or not supported.</exception>
    public IEnumerable<CellPart> Follow(Cell cell, string file) => Follow(cell, [file]);

    /// <param name="cell">The cell.</param>
    /// <param name="files">The file it is in, and before it those that import it, the notebook first.</param>
    private IEnumerable<CellPart> Follow(Cell cell, ImmutableArray<string> files)
    {
        if (CellLanguages.MimeTypeOf(cell.Language) is { } mimeType)
            return [new CellPart.Words(mimeType, cell.Text, new SourcePosition(files[^1], cell.Line, 1))];

        return cell.Language == "csharp"
            ? CellParts.Of(cell, files[^1]).SelectMany(part => part is CellPart.Import import ? Follow(import, files) : [part])
            : throw new CellFailedException(
                "unsupported",
                $"A cell in {cell.Language} cannot run here: supported are {CellLanguages.Supported}.",
                new SourcePosition(files[^1], cell.Line, 1));
    }

    private IEnumerable<CellPart> Follow(CellPart.Import import, ImmutableArray<string> files)
    {
        // Against the working directory, as in .NET Interactive, even when a file in another folder imports it.
        var path = Path.GetFullPath(import.File, workingFolder);
        if (files.Contains(path))
        {
            var chain = files.Append(path).Select(Path.GetFileName);
            throw new CellFailedException("directive", $"#!import goes round in a circle: {string.Join(" → ", chain)}", import.Position);
        }

        if (!File.Exists(path))
            throw new CellFailedException("directive", $"#!import {import.File}: there is no file {path}", import.Position);

        return CellsOf(path, import).SelectMany(cell => Follow(cell, files.Add(path)));
    }

    private static IReadOnlyList<Cell> CellsOf(string path, CellPart.Import import)
    {
        try
        {
            return Path.GetExtension(path) == ".cs"
                ? [new Cell(1, "csharp", Lines.Normalize(File.ReadAllText(path)), 1)]
                : Notebook.Load(path).Cells;
        }
        catch (NotebookFormatException error)
        {
            throw new CellFailedException("directive", error.Message, new SourcePosition(path, error.Line, 1));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CellFailedException("directive", $"#!import {import.File}: {unreadable.Message}", import.Position);
        }
    }
}
