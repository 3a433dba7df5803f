namespace NotebookKernel;

/// <summary>The SDK could not restore a package. The message is the SDK's.</summary>
internal sealed class PackageRestoreException(string message) : Exception(message);
