using System.Text.Json.Nodes;

namespace KernelBundle;

/// <summary>What the page has to fetch, and what it is for. Its other side is page/src/manifest.ts.</summary>
/// <param name="FrameScript">The frame's script, as a Content-Security-Policy has to allow it.</param>
/// <param name="Settings">What .NET is started with: the build's dotnet.boot.js, without its list of files.</param>
/// <param name="Files">All files.</param>
internal sealed record Manifest(string FrameScript, JsonNode Settings, IReadOnlyList<BundledFile> Files);
