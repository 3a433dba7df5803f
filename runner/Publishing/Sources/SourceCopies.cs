namespace NotebookRunner;

/// <summary>Shows the repository's files in the site itself: a page for each that some page links to, and the file as it is.</summary>
/// <param name="root">The repository.</param>
internal sealed class SourceCopies(string root) : ISources
{
    private readonly SortedSet<string> _linked = new(StringComparer.Ordinal);

    public string Href(string path)
    {
        _linked.Add(path);
        return SourcePage.HrefOf(path);
    }

    /// <summary>Writes what was linked to. A file that is not there is left to the check of the links, which knows who wants it.</summary>
    public async Task WriteAsync(SiteFolder folder, Series series)
    {
        foreach (var path in _linked)
        {
            var file = Path.GetFullPath(Path.Combine([root, .. path.Split('/')]));
            if (!file.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
                continue;

            var text = await File.ReadAllTextAsync(file);
            var pieces = path.EndsWith(".cs", StringComparison.Ordinal) ? await FileColours.PiecesAsync(text) : [new CodePiece(text, Class: null)];
            folder.Write(SourcePage.NameOf(path), SourcePage.Of(path, pieces, series));
            folder.Copy(file, SourcePage.CopyOf(path));
        }
    }
}
