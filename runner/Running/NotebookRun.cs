using NotebookKernel;

namespace NotebookRunner;

/// <summary>What came of one notebook.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Cells">What each cell showed, in order; a cell that was not reached is not here.</param>
/// <param name="Problem">Where and why it did not run to its end: file, line, column, cell and message; null when it did.</param>
internal sealed record NotebookRun(Notebook Notebook, RunStatus Status, double Seconds, IReadOnlyList<CellRun> Cells, string? Problem);
