using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KernelBundle;

/// <summary>
/// Writes the bundle. Every file is named after its content: a browser may keep it for ever, and none is taken for another.
/// What an earlier bundle left in the folder is removed.
/// </summary>
internal sealed class Bundle(string folder)
{
    /// <summary>For who publishes the bundle. It is no part of it.</summary>
    public const string Contents = "bundle.json";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <param name="ingredients">The files that go into it.</param>
    /// <exception cref="InvalidDataException">Something that the bundle needs is not among them, or twice.</exception>
    public void Write(IReadOnlyList<Ingredient> ingredients)
    {
        Directory.CreateDirectory(folder);
        var settings = StartSettings.Read(Only(ingredients, "settings").Source);
        var frame = File.ReadAllBytes(Only(ingredients, "frame").Source);
        var frameScript = $"sha256-{Convert.ToBase64String(SHA256.HashData(frame))}";

        var files = ingredients.Where(ingredient => ingredient.Kind is not ("settings" or "page" or "editor" or "style")).AsParallel().AsOrdered().Select(Pack).ToList();
        var contents = new BundleContents(
            Page: Copy(Only(ingredients, "page")),
            Editor: Copy(Only(ingredients, "editor")),
            Style: Copy(Only(ingredients, "style")),
            Manifest: Write("manifest.json", JsonSerializer.SerializeToUtf8Bytes(new Manifest(frameScript, settings, files), s_json)),
            FrameScript: frameScript,
            Bytes: files.Sum(file => file.PackedSize));
        File.WriteAllBytes(Path.Combine(folder, Contents), JsonSerializer.SerializeToUtf8Bytes(contents, s_json));

        var written = files.Select(file => file.Packed).Concat([contents.Page, contents.Editor, contents.Style, contents.Manifest]).Append(Contents).ToHashSet();
        foreach (var outdated in Directory.EnumerateFiles(folder).Where(file => !written.Contains(Path.GetFileName(file))))
            File.Delete(outdated);
        Console.WriteLine($"{files.Count} files, {contents.Bytes / 1e6:0.0} MB: {folder}");
    }

    private static Ingredient Only(IReadOnlyList<Ingredient> ingredients, string kind) =>
        ingredients.Where(ingredient => ingredient.Kind == kind).ToList() is [var only]
            ? only
            : throw new InvalidDataException($"Expected exactly one file of kind {kind}, but there are {ingredients.Count(ingredient => ingredient.Kind == kind)}.");

    private BundledFile Pack(Ingredient ingredient)
    {
        var (kind, content) = ingredient.Kind switch
        {
            "framework" or "assembly" => (ingredient.Kind, LeanAssembly.Read(ingredient.Source)),
            "setup" => ("file", Encoding.UTF8.GetBytes(LeanSetup.Read(ingredient.Source))),
            _ => (ingredient.Kind, File.ReadAllBytes(ingredient.Source)),
        };
        var packed = Write(Path.GetFileName(ingredient.Name) + ".gz", content, Compress);
        return new BundledFile(kind, ingredient.Name, packed, new FileInfo(Path.Combine(folder, packed)).Length, content.Length);
    }

    private static byte[] Compress(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>Writes what a page loads by itself: a server packs it on the way.</summary>
    private string Copy(Ingredient ingredient) => Write(ingredient.Name, File.ReadAllBytes(ingredient.Source));

    private string Write(string name, byte[] content) => Write(name, content, content => content);

    /// <summary>Writes a file, unless it is there from an earlier time.</summary>
    /// <returns>Its name: for "a.b.json" that is "a.b.0123456789.json", with the beginning of its content's hash.</returns>
    private string Write(string name, byte[] content, Func<byte[], byte[]> form)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        var path = Path.Combine(folder, hashed);
        if (!File.Exists(path))
        {
            // Beside it and then moved: what bears the name is whole.
            File.WriteAllBytes(path + ".new", form(content));
            File.Move(path + ".new", path);
        }

        return hashed;
    }
}
