namespace NotebookRunner;

/// <summary>What the build of the kernel says of its files, all in one folder: browser/bundle/BundleContents.cs.</summary>
internal sealed record BrowserKernelContents(string Page, string Editor, string Style, string Manifest, string FrameScript, long Bytes);
