namespace KernelBundle;

/// <summary>What a page has to know of the bundle beside it.</summary>
/// <param name="Page">The module to load: page/src/page.ts.</param>
/// <param name="Editor">The module with the editor of cells, for the same: page/src/live/editor.ts. It is loaded when something is edited.</param>
/// <param name="Style">The style sheet of what these add to a page.</param>
/// <param name="Manifest">The manifest to give to it.</param>
/// <param name="FrameScript">The frame's script, as the page's Content-Security-Policy has to allow it.</param>
/// <param name="Bytes">How much a first run fetches.</param>
internal sealed record BundleContents(string Page, string Editor, string Style, string Manifest, string FrameScript, long Bytes);
