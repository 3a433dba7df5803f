namespace Browser.Tests;

/// <summary>Why a cell did not run to its end.</summary>
internal sealed record KernelError(string Kind, string Message, string Notebook, int Line, int Column);
