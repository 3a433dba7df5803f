using NotebookKernel;

namespace NotebookRunner;

/// <summary>Which notebooks are meant.</summary>
internal static class NotebookPaths
{
    /// <summary>The named notebooks and the numbered ones of named folders, or else those of the repository, each read and parsed.</summary>
    /// <exception cref="FileNotFoundException">A path leads to no notebook; the message says what was expected.</exception>
    /// <exception cref="NotebookFormatException">A file is no notebook.</exception>
    public static IReadOnlyList<Notebook> Load(IReadOnlyCollection<string> paths) =>
        [.. (paths.Count > 0 ? paths : [Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(Repository.Root(), "notebooks"))])
            .SelectMany(path => Directory.Exists(path) ? Numbered(path) : [path])
            .Select(Load)];

    private static Notebook Load(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path} is not a file: expected the path of a notebook, such as {Path.Combine("notebooks", "00-start-here.dib")}.");
        if (Path.GetExtension(path) != ".dib")
            throw new FileNotFoundException($"{path} is no notebook: expected a file that ends in .dib.");
        return Notebook.Load(path);
    }

    private static List<string> Numbered(string folder)
    {
        var numbered = Directory.EnumerateFiles(folder, "*.dib")
            .Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0]))
            .Order(StringComparer.Ordinal)
            .ToList();
        return numbered.Count > 0
            ? numbered
            : throw new FileNotFoundException($"{folder} holds no numbered notebook: expected one such as 00-start-here.dib.");
    }
}
