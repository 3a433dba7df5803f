namespace NotebookKernel;

/// <summary>Runs the cells of a notebook in this process.</summary>
public sealed class CSharpKernel : IDisposable
{
    /// <summary>Starts a session whose working directory is the notebook's folder.</summary>
    /// <param name="notebookPath">The notebook; errors name it, relative paths start at its folder.</param>
    public CSharpKernel(string notebookPath) => ArgumentException.ThrowIfNullOrEmpty(notebookPath);

    /// <summary>Runs one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="show">Takes each output when it happens.</param>
    /// <returns>Null when the cell ran to its end, otherwise why not. A later cell can run all the same.</returns>
    public Task<CellError?> RunAsync(Cell cell, Action<Output> show) => throw new NotImplementedException();

    /// <summary>Gives back the working directory and the console.</summary>
    public void Dispose()
    {
    }
}
