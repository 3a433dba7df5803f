namespace NotebookKernel;

/// <summary>A cell called something that .NET Interactive has and this kernel does not.</summary>
public sealed class UnsupportedInCellsException : NotSupportedException
{
    internal UnsupportedInCellsException(string message)
        : base(message)
    {
    }
}
