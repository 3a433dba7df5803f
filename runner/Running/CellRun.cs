using NotebookKernel;

namespace NotebookRunner;

/// <summary>What one cell showed.</summary>
internal sealed class CellRun(Cell cell)
{
    private readonly List<Output> _outputs = [];

    public Cell Cell => cell;
    public IReadOnlyList<Output> Outputs => _outputs;
    public CellError? Error { get; private set; }
    public double Seconds { get; private set; }

    /// <summary>Whether it came to its end, by success or by an error; a process may die in the middle of a cell.</summary>
    public bool IsFinished { get; private set; }

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

    public void Finish(CellError? error, double seconds) => (Error, Seconds, IsFinished) = (error, seconds, true);
}
