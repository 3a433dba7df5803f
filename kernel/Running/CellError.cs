namespace NotebookKernel;

/// <summary>Why a cell did not run to its end, and where.</summary>
/// <param name="Kind">
/// <c>compile</c> (it is not valid C#), <c>runtime</c> (it threw), <c>directive</c> (an <c>#r</c>, <c>#load</c> or
/// <c>#!import</c> could not be followed) or <c>unsupported</c> (it asks for what this kernel does not do).
/// </param>
/// <param name="Message">What went wrong, and what to do where that is known.</param>
/// <param name="Notebook">The file in which it happened: the notebook, or a file that it imports or loads.</param>
/// <param name="Cell">The cell of the running notebook that failed, counted from 1.</param>
/// <param name="Line">The line in <paramref name="Notebook"/>, counted from 1.</param>
/// <param name="Column">The column in that line, counted from 1.</param>
public sealed record CellError(string Kind, string Message, string Notebook, int Cell, int Line, int Column);
