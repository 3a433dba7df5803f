namespace NotebookKernel;

/// <summary>A parsed .dib file.</summary>
public sealed class Notebook
{
    private Notebook(string path, IReadOnlyList<Cell> cells)
    {
        Path = path;
        Cells = cells;
    }

    /// <summary>The file that the notebook was read from, or the name it was given.</summary>
    public string Path { get; }

    /// <summary>The cells in their order.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Reads a notebook out of <paramref name="text"/>.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook.</exception>
    public static Notebook Parse(string text, string path = "notebook.dib") => throw new NotImplementedException();

    /// <summary>Reads a notebook from a file.</summary>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    public static Notebook Load(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Writes the notebook in the canonical form, byte for byte what .NET Interactive writes.</summary>
    public string ToText() => throw new NotImplementedException();
}
