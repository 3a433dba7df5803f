namespace KernelBundle;

/// <summary>What a page has to know of the bundle beside it.</summary>
/// <param name="Page">The module to load: page/src/page.ts.</param>
/// <param name="Manifest">The manifest to give to it.</param>
/// <param name="FrameScript">The frame's script, as the page's Content-Security-Policy has to allow it.</param>
/// <param name="Bytes">How much a first run fetches.</param>
internal sealed record BundleContents(string Page, string Manifest, string FrameScript, long Bytes);
