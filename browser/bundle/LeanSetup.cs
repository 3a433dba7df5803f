namespace KernelBundle;

/// <summary>
/// notebooks/setup.dib without the cell that builds the library. In a browser it is built, and to compile that cell would take
/// as long as everything else in the reader's first second.
/// </summary>
internal static class LeanSetup
{
    private const string StartOfCell = "#!csharp\n";
    private const string EndOfBuild = "\nLibrary.Build();\n";

    /// <exception cref="InvalidDataException">There is no such cell.</exception>
    public static string Read(string path)
    {
        var text = File.ReadAllText(path);
        var end = text.IndexOf(EndOfBuild, StringComparison.Ordinal);
        var start = end < 0 ? -1 : text.LastIndexOf(StartOfCell, end, StringComparison.Ordinal);
        return start < 0
            ? throw new InvalidDataException($"{path}: expected a cell that ends with {EndOfBuild.Trim()}, to be left out in a browser.")
            : text[..start] + text[(end + EndOfBuild.Length)..];
    }
}
