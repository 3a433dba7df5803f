using NotebookKernel;

namespace NotebookRunner;

/// <summary>What a child process reports while it runs a notebook: one line of JSON each.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Cell">The number of the cell.</param>
/// <param name="Output">What the cell showed.</param>
/// <param name="Error">Why a finished cell failed; null where it ran.</param>
/// <param name="Seconds">How long a finished cell took.</param>
internal sealed record CellEvent(CellEventKind Kind, int Cell, Output? Output = null, CellError? Error = null, double Seconds = 0);
