using System.Text.Json;

namespace NotebookKernel;

/// <summary>Reads what <c>dotnet restore</c> found out (project.assets.json).</summary>
internal static class AssetsFile
{
    public static PackageAssets Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var folders = document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = document.RootElement.GetProperty("libraries");

        // Two targets: the framework, and the framework on this machine. The second has everything of the first.
        var target = document.RootElement.GetProperty("targets").EnumerateObject().Last().Value;
        var compile = new List<string>();
        var runtime = new List<string>();
        var native = new List<string>();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var package in target.EnumerateObject().Where(package => package.Value.GetProperty("type").GetString() == "package"))
        {
            var (id, version) = package.Name.Split('/') is [var before, var after] ? (before, after) : throw new InvalidDataException($"{path}: no version in '{package.Name}'");
            versions.Add(id, version);
            var folder = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            compile.AddRange(Files(package.Value, "compile", folder));
            runtime.AddRange(Files(package.Value, "runtime", folder));
            native.AddRange(Files(package.Value, "native", folder));
        }

        return new PackageAssets(compile, runtime, native, versions);

        IEnumerable<string> Files(JsonElement package, string kind, string folder) =>
            from file in package.TryGetProperty(kind, out var files) ? [.. files.EnumerateObject()] : Array.Empty<JsonProperty>()
            where Path.GetFileName(file.Name) != "_._" // An empty folder: the framework has it already.
            select Locate(Path.Combine(folder, file.Name));

        string Locate(string file) =>
            folders.Select(folder => Path.GetFullPath(Path.Combine(folder, file))).FirstOrDefault(File.Exists)
            ?? Path.GetFullPath(Path.Combine(folders[0], file));
    }
}
