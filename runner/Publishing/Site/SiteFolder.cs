namespace NotebookRunner;

/// <summary>The folder that the site is written into. Paths in it are as in links: relative, with slashes.</summary>
internal sealed class SiteFolder(string root)
{
    public void Write(string path, string text) => File.WriteAllText(Place(path), text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(Place(path), bytes);

    public void Copy(string file, string path) => File.Copy(file, Place(path), overwrite: true);

    private string Place(string path)
    {
        var place = Path.Combine([root, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
