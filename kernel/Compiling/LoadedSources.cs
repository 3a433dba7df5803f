using System.Text;
using Microsoft.CodeAnalysis;

namespace NotebookKernel;

/// <summary>Finds the files of <c>#load</c>: from a cell in the notebook's folder, from a loaded file beside that file.</summary>
internal sealed class LoadedSources(BaseFolder folder) : SourceReferenceResolver
{
    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var full = folder.Resolve(path, baseFilePath);
        return File.Exists(full) ? full : null;
    }

    // Magic commands mean nothing in a loaded file: they are left out, but their lines stay, for the sake of positions.
    public override Stream OpenRead(string resolvedPath)
    {
        var lines = Lines.Of(File.ReadAllText(resolvedPath)).Select(line => line.StartsWith("#!", StringComparison.Ordinal) ? "" : line);
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    public override bool Equals(object? other) => other is LoadedSources sources && sources.Folder == Folder;

    public override int GetHashCode() => Folder.GetHashCode();

    private BaseFolder Folder => folder;
}
