namespace NotebookKernel;

/// <summary>A file is not a notebook. The message names the file, the line and what is wrong there.</summary>
public sealed class NotebookFormatException : FormatException
{
    internal NotebookFormatException(string path, int line, string reason)
        : base($"{path}:{line}: {reason}")
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file that was read.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }
}
