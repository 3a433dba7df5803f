using System.Text.RegularExpressions;

namespace NotebookKernel;

/// <summary>Finds the lines of a C# cell that are not C#, and says of those it does not know that it does not.</summary>
internal static partial class CellParts
{
    /// <exception cref="CellFailedException">A line asks for what is not supported.</exception>
    public static IReadOnlyList<CellPart> Of(Cell cell, string path)
    {
        var parts = new List<CellPart>();
        var lines = cell.Text.Split('\n');
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var position = new SourcePosition(path, cell.Line + i, 1);
            if (PackageSource().IsMatch(lines[i]))
                throw Unsupported("#i is not supported: packages come from the sources in NuGet's own configuration (nuget.config).", position);
            if (!lines[i].StartsWith("#!", StringComparison.Ordinal))
                continue;

            AddCode(start, i);
            parts.Add(ReadImport(lines[i], position));
            start = i + 1;
        }

        AddCode(start, lines.Length);
        return parts;

        void AddCode(int from, int to)
        {
            var text = string.Join('\n', lines[from..to]);
            if (!string.IsNullOrWhiteSpace(text))
                parts.Add(new CellPart.Code(text, new SourcePosition(path, cell.Line + from, 1)));
        }
    }

    private static CellPart.Import ReadImport(string line, SourcePosition position)
    {
        var match = ImportLine().Match(line);
        if (!match.Success)
        {
            var directive = line.Split(' ', '\t')[0];
            throw Unsupported(
                directive == "#!import" ? "#!import needs a file: #!import setup.dib"
                : directive == line.TrimEnd() && NotebookHeader.Canonical.LanguageStartedBy(directive) is not null ? $"{directive} starts a cell only without a blank behind it."
                : $"{directive} is not supported: of the #! directives only #!import is, and cells in {CellLanguages.Supported}.",
                position);
        }

        var file = match.Groups["file"].Value;
        return Path.GetExtension(file) is ".dib" or ".cs"
            ? new CellPart.Import(file, position)
            : throw Unsupported($"#!import {file} is not supported: only .dib and .cs files can be imported.", position);
    }

    private static CellFailedException Unsupported(string message, SourcePosition position) => new("unsupported", message, position);

    [GeneratedRegex("""^#!import\s+(?:"(?<file>[^"]+)"|(?<file>[^"\s].*?))\s*$""")]
    private static partial Regex ImportLine();

    [GeneratedRegex("""^#i\s*["@]""")]
    private static partial Regex PackageSource();
}
