using NotebookKernel;

namespace NotebookRunner;

internal enum RunStatus
{
    Ok,
    Failed,
    TimedOut,
    Died,
}

/// <summary>What came of one notebook.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Cells">What each cell showed, in order; a cell that was not reached is not here.</param>
/// <param name="Problem">Where and why it did not run to its end: file, line, column, cell and message; null when it did.</param>
internal sealed record NotebookRun(Notebook Notebook, RunStatus Status, double Seconds, IReadOnlyList<CellRun> Cells, string? Problem);

/// <summary>What one cell showed.</summary>
internal sealed class CellRun(Cell cell)
{
    private readonly List<Output> _outputs = [];

    public Cell Cell => cell;
    public IReadOnlyList<Output> Outputs => _outputs;
    public CellError? Error { get; set; }
    public double Seconds { get; set; }

    /// <summary>Puts an update in the place of the output that it updates; false when that is not one of this cell's.</summary>
    public bool TryReplace(Output update)
    {
        var place = _outputs.FindIndex(output => output.Id == update.Id);
        if (place < 0)
            return false;
        _outputs[place] = update with { IsUpdate = false };
        return true;
    }

    public void Add(Output output) => _outputs.Add(output);
}
