namespace NotebookKernel;

/// <summary>Something that a cell shows.</summary>
/// <param name="Id">Names the output, so that an update can replace it.</param>
/// <param name="Data">The same content in one or more forms: MIME type to text.</param>
/// <param name="IsUpdate">Whether this replaces the earlier output of the same <paramref name="Id"/>.</param>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c> for what was written to the console, otherwise null.</param>
public sealed record Output(string Id, IReadOnlyDictionary<string, string> Data, bool IsUpdate, string? Stream);
