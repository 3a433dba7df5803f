namespace NotebookKernel;

/// <summary>A package cannot be had. The message says why, and what to do.</summary>
internal sealed class PackageRestoreException(string message) : Exception(message);
