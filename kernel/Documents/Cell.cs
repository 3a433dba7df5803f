namespace NotebookKernel;

/// <summary>One cell of a notebook.</summary>
/// <param name="Number">The cell's place in its notebook, counted from 1.</param>
/// <param name="Language">The canonical name of its language: <c>csharp</c>, <c>markdown</c>, <c>html</c>, <c>mermaid</c>, …</param>
/// <param name="Text">What the cell says, without empty lines around it, its lines ended by LF.</param>
/// <param name="Line">The line of the file, counted from 1, on which <paramref name="Text"/> begins.</param>
public sealed record Cell(int Number, string Language, string Text, int Line)
{
    /// <summary>Whether the cell does nothing but import another file: <c>#!import setup.dib</c>.</summary>
    public bool IsImport => Text.StartsWith("#!import", StringComparison.Ordinal) && !Text.Contains('\n', StringComparison.Ordinal);
}
