namespace Browser.Tests;

/// <summary>Tests that hold a kernel in a browser to one on the desktop, of which a process has only one.</summary>
[CollectionDefinition(nameof(OneDesktopKernel))]
public sealed class OneDesktopKernel;
