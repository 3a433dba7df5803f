namespace NotebookKernel;

/// <summary>A place in a source file: its full path, line and column, both counted from 1.</summary>
internal readonly record struct SourcePosition(string Path, int Line, int Column);
