using System.Reflection;

namespace NotebookRunner;

/// <summary>What the build of the runner has installed by npm (package.json), where there was an npm.</summary>
internal static class NodePackages
{
    /// <summary>What to say when a package is not there.</summary>
    public const string Missing =
        "Equations and diagrams stand as their source, and docs/ is left as it is: KaTeX and mermaid are not here."
        + "\nFor all of it, install Node.js 20 or newer, which brings npm, and run the same command again.";

    public static string Folder { get; } = typeof(NodePackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "NodePackages").Value!;

    /// <summary>The full path of a file in a package; null where it is not installed.</summary>
    /// <param name="path">As in <c>@mermaid-js/tiny/dist/mermaid.tiny.js</c>.</param>
    public static string? Find(string path)
    {
        var file = Path.Combine([Folder, .. path.Split('/')]);
        return File.Exists(file) ? file : null;
    }
}
