using System.Text.Json;

namespace NotebookKernel;

internal sealed class NotebookParser(string path, string[] lines)
{
    private readonly List<Cell> cells = [];

    public Notebook Parse()
    {
        var header = NotebookHeader.Canonical;
        var hasHeader = false;
        var language = header.DefaultLanguage;
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!hasHeader && lines[i].StartsWith("#!meta", StringComparison.Ordinal))
            {
                hasHeader = true;
                AddCell(language, start, i);
                var end = i + 1;
                while (end < lines.Length && !lines[end].StartsWith("#!", StringComparison.Ordinal))
                    end++;
                header = ReadHeader(i + 1, end);
                language = header.DefaultLanguage;
                start = end;
                i = end - 1;
            }
            else if (header.LanguageStartedBy(lines[i]) is { } next)
            {
                AddCell(language, start, i);
                language = next;
                start = i + 1;
            }
        }

        AddCell(language, start, lines.Length);
        if (cells.Count == 0)
            cells.Add(new Cell(1, language, "", 1));
        return new Notebook(path, header, cells);
    }

    /// <summary>Makes a cell of the lines from <paramref name="start"/> up to <paramref name="end"/>, if any of them says something.</summary>
    private void AddCell(string language, int start, int end)
    {
        while (start < end && lines[start].Length == 0)
            start++;
        while (start < end && lines[end - 1].Length == 0)
            end--;
        if (start < end)
            cells.Add(new Cell(cells.Count + 1, language, string.Join('\n', lines[start..end]), start + 1));
    }

    private NotebookHeader ReadHeader(int start, int end)
    {
        try
        {
            return NotebookHeader.Read(string.Join('\n', lines[start..end]));
        }
        catch (JsonException error)
        {
            throw new NotebookFormatException(path, start + 1 + (int)(error.LineNumber ?? 0), $"the header after #!meta is not valid JSON: {error.Message}");
        }
        catch (FormatException error)
        {
            throw new NotebookFormatException(path, start, error.Message);
        }
    }
}
