namespace NotebookKernel;

/// <summary>A compiled and loaded piece of C#.</summary>
/// <param name="Run">Runs it.</param>
/// <param name="Value">Where it says what its value is, or null if it has none.</param>
internal sealed record Submission(Func<Task<object?>> Run, SourcePosition? Value)
{
    public static Submission Empty { get; } = new(() => Task.FromResult<object?>(null), Value: null);
}
