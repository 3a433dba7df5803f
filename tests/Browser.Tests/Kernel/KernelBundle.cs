namespace Browser.Tests;

/// <summary>What the bundle's build says of it: browser/bundle/BundleContents.cs.</summary>
internal sealed record KernelBundle(string Page, string Editor, string Style, string Manifest, string FrameScript, long Bytes);
