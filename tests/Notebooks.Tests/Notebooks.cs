using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>The notebooks of this repository.</summary>
internal static class Notebooks
{
    public static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "notebooks");

    public static TheoryData<string> All => new(Files("*.dib"));
    public static TheoryData<string> Lessons => new(Files("??-*.dib"));

    public static Notebook Load(string name) => Notebook.Load(Path.Combine(Folder, name));

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "global.json"))
            ? folder
            : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds global.json."));
}
