namespace NotebookKernel;

/// <summary>A process of an operating system, with the .NET SDK beside it.</summary>
internal sealed class DesktopHost : IHost
{
    public bool HasThreads => true;

    public bool HasConsoleInput => true;

    public IPackageStore Packages { get; } = PackageStore.OfThisUser;
}
