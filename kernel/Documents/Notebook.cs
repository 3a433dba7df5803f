using System.Text;

namespace NotebookKernel;

/// <summary>A parsed .dib file: its header and its cells.</summary>
public sealed class Notebook
{
    private readonly NotebookHeader header;

    internal Notebook(string path, NotebookHeader header, IReadOnlyList<Cell> cells)
    {
        Path = path;
        this.header = header;
        Cells = cells;
    }

    /// <summary>The file that the notebook was read from, or the name that it was given.</summary>
    public string Path { get; }

    /// <summary>The cells in their order. There is always one: an empty file is one empty C# cell.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Reads a notebook out of <paramref name="text"/>.</summary>
    /// <param name="text">The text of a .dib file; a byte order mark and any line ends are accepted.</param>
    /// <param name="path">What the notebook is called in <see cref="Path"/> and in errors.</param>
    /// <exception cref="NotebookFormatException">The header is not JSON, or names a language twice.</exception>
    public static Notebook Parse(string text, string path = "notebook.dib")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new NotebookParser(path, Lines.Of(text)).Parse();
    }

    /// <summary>Reads a notebook from a file.</summary>
    /// <exception cref="NotebookFormatException">The header is not JSON, or names a language twice.</exception>
    public static Notebook Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>
    /// Writes the notebook as .NET Interactive does: a header, an empty line after each <c>#!language</c> and between
    /// cells, LF, one final newline. Empty cells are left out. To be saved as UTF-8 without a byte order mark.
    /// </summary>
    public string ToText()
    {
        var text = new StringBuilder($"#!meta\n\n{header.Json}\n");
        foreach (var cell in Cells.Where(cell => cell.Text.Length > 0))
            text.Append($"\n#!{cell.Language}\n\n{cell.Text}\n");
        return text.ToString();
    }
}
