namespace Browser.Tests;

/// <summary>An output, and how many seconds after the start of the run it came.</summary>
internal sealed record KernelOutput(string Id, IReadOnlyDictionary<string, string> Data, string? Stream, bool IsUpdate, double At);
