using System.IO.Compression;
using System.Security.Cryptography;
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
        var page = Only(ingredients, "page");
        var frame = File.ReadAllBytes(Only(ingredients, "frame").Source);
        var frameScript = $"sha256-{Convert.ToBase64String(SHA256.HashData(frame))}";

        var files = ingredients.Where(ingredient => ingredient.Kind is not ("settings" or "page")).AsParallel().AsOrdered().Select(Pack).ToList();
        var contents = new BundleContents(
            Page: Write(page.Name, File.ReadAllBytes(page.Source)),
            Manifest: Write("manifest.json", JsonSerializer.SerializeToUtf8Bytes(new Manifest(frameScript, settings, files), s_json)),
            FrameScript: frameScript,
            Bytes: files.Sum(file => file.PackedSize));
        File.WriteAllBytes(Path.Combine(folder, Contents), JsonSerializer.SerializeToUtf8Bytes(contents, s_json));

        var written = files.Select(file => file.Packed).Append(contents.Page).Append(contents.Manifest).Append(Contents).ToHashSet();
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
        var content = ingredient.Kind is "framework" or "assembly" ? LeanAssembly.Read(ingredient.Source) : File.ReadAllBytes(ingredient.Source);
        var packed = Compress(content);
        return new BundledFile(ingredient.Kind, ingredient.Name, Write(Path.GetFileName(ingredient.Name) + ".gz", packed), packed.Length, content.Length);
    }

    private static byte[] Compress(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <returns>The name that it got: "a.b.json" becomes "a.b.0123456789.json".</returns>
    private string Write(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var hashed = $"{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        var path = Path.Combine(folder, hashed);
        if (!File.Exists(path))
            File.WriteAllBytes(path, content);
        return hashed;
    }
}
