using System.Security.Cryptography;
using System.Text;

namespace NotebookRunner;

/// <summary>
/// The image files of docs/. A picture is written anew only when what it shows has changed: another machine draws the same
/// figure with other fonts, and that alone is no change.
/// </summary>
internal sealed class DocsImages
{
    public const string FolderName = "images";

    /// <summary>Says of each picture what it was drawn from.</summary>
    private const string ListName = "drawn-from.txt";

    private readonly string _folder, _formerFolder;
    private readonly Dictionary<string, string> _former; // what a picture was drawn from, to its file
    private readonly SortedDictionary<string, string> _list = new(StringComparer.Ordinal);

    /// <param name="docs">The folder to write to.</param>
    /// <param name="formerDocs">The folder whose place it will take.</param>
    public DocsImages(string docs, string formerDocs)
    {
        (_folder, _formerFolder) = (Path.Combine(docs, FolderName), Path.Combine(formerDocs, FolderName));
        Directory.CreateDirectory(_folder);
        var list = Path.Combine(_formerFolder, ListName);
        _former = !File.Exists(list) ? [] : File.ReadLines(list)
            .Select(line => line.Split(' '))
            .Where(words => words.Length == 2 && File.Exists(Path.Combine(_formerFolder, words[1])))
            .DistinctBy(words => words[0])
            .ToDictionary(words => words[0], words => words[1]);
    }

    /// <summary>How many pictures were written anew.</summary>
    public int Changed { get; private set; }

    /// <summary>Writes a picture in both its versions, or keeps the earlier ones.</summary>
    /// <param name="name">What the files are called.</param>
    /// <param name="source">The figure or the diagram.</param>
    /// <param name="drawn">What was drawn of it now.</param>
    /// <returns>What a page links to for light and for dark.</returns>
    public (string Light, string Dark) Add(string name, string source, StillPair drawn) =>
        (Add($"{name}.{drawn.Extension}", source, "light", drawn.Light), Add($"{name}-dark.{drawn.Extension}", source, "dark", drawn.Dark));

    /// <summary>Writes a drawing that a lesson has made itself.</summary>
    public string Add(string name, string svg)
    {
        File.WriteAllText(Path.Combine(_folder, name + ".svg"), svg);
        return $"{FolderName}/{name}.svg";
    }

    /// <summary>Writes the list, which the next publishing compares with.</summary>
    public void Close() => File.WriteAllText(Path.Combine(_folder, ListName), string.Concat(_list.Select(entry => $"{entry.Value} {entry.Key}\n")));

    private string Add(string file, string source, string theme, byte[] drawn)
    {
        var drawnFrom = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{theme}\n{source}\n{DrawingPage.Renderer}")))[..32];
        var target = Path.Combine(_folder, file);
        if (_former.TryGetValue(drawnFrom, out var former))
        {
            File.Copy(Path.Combine(_formerFolder, former), target);
        }
        else
        {
            File.WriteAllBytes(target, drawn);
            Changed++;
        }

        _list.Add(file, drawnFrom);
        return $"{FolderName}/{file}";
    }
}
