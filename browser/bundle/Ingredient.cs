namespace KernelBundle;

/// <summary>A file that goes into the bundle.</summary>
/// <param name="Kind">What it is for; see <see cref="Manifest"/>.</param>
/// <param name="Name">What it is called there: of a file for cells its path in their file system, else its file name.</param>
/// <param name="Source">Where it lies now.</param>
internal sealed record Ingredient(string Kind, string Name, string Source)
{
    /// <summary>Reads a line of the list: kind, name and source, with a bar between them.</summary>
    /// <exception cref="FormatException">It is not such a line.</exception>
    public static Ingredient Parse(string line) => line.Split('|') is [var kind, var name, var source]
        ? new(kind, name, source)
        : throw new FormatException($"Expected kind|name|source, but this line is: {line}");
}
