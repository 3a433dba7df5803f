namespace NotebookKernel;

internal static class Host
{
    /// <summary>The host of this process.</summary>
    public static IHost Current { get; } = OperatingSystem.IsBrowser() ? new BrowserHost() : new DesktopHost();
}
