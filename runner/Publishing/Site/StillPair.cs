namespace NotebookRunner;

/// <summary>One picture in the colours of a light and of a dark page, without a background.</summary>
/// <param name="Extension">What the files are: "svg" or "png".</param>
/// <param name="Width">In CSS pixels; a PNG has twice as many.</param>
/// <param name="Height">In CSS pixels.</param>
internal sealed record StillPair(byte[] Light, byte[] Dark, string Extension, int Width, int Height);
