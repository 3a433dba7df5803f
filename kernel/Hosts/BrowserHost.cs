namespace NotebookKernel;

/// <summary>A web page: one thread, files in memory only, and no other program to call.</summary>
internal sealed class BrowserHost : IHost
{
    public bool HasThreads => false;

    public bool HasConsoleInput => false;

    public IPackageStore Packages { get; } = new NoPackageStore();
}
