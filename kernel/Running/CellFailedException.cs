namespace NotebookKernel;

/// <summary>Ends a cell early. Becomes the <see cref="CellError"/> of the cell.</summary>
internal sealed class CellFailedException(string kind, string message, SourcePosition position) : Exception(message)
{
    public string Kind => kind;

    public SourcePosition Position => position;
}
