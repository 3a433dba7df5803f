using System.Text;

namespace Runner.Tests;

/// <summary>A folder of notebooks that is gone after the test.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("notebooks-").FullName;

    public string Notebook(string name, params string[] cells)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, string.Join("\n\n", cells.Select(cell => cell.StartsWith("#!", StringComparison.Ordinal) ? cell : "#!csharp\n\n" + cell)) + "\n", new UTF8Encoding(false));
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
