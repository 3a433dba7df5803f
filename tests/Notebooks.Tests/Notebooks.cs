using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>The notebooks of this repository.</summary>
internal static class Notebooks
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "notebooks");

    public static TheoryData<string> All => new(Files("*.dib"));
    public static TheoryData<string> Lessons => new(Files("??-*.dib").Where(name => !IsSolutions(name)));
    public static TheoryData<string> Solutions => new(Files("??-*.dib").Where(IsSolutions));

    /// <summary>The lesson after a lesson, or null after the last.</summary>
    public static string? After(string lesson) =>
        Lessons.Select(row => row.Data).FirstOrDefault(name => string.CompareOrdinal(name, lesson) > 0);

    public static Notebook Load(string name) => Notebook.Load(Path.Combine(Folder, name));

    /// <summary>What a notebook says in words, cell by cell.</summary>
    public static IEnumerable<Prose> Prose(string name) =>
        Load(name).Cells.Where(cell => cell.Language == "markdown").Select(Tests.Prose.Of);

    private static bool IsSolutions(string name) => name.EndsWith(".solutions.dib", StringComparison.Ordinal);

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "global.json"))
            ? folder
            : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds global.json."));
}
