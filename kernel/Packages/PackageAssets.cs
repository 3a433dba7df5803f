namespace NotebookKernel;

/// <summary>The files of a package and of all it depends on, for this framework and this machine.</summary>
/// <param name="Compile">Assemblies to compile against.</param>
/// <param name="Runtime">Assemblies to load.</param>
/// <param name="Native">Native libraries.</param>
/// <param name="Versions">Which version of each package they come from.</param>
internal sealed record PackageAssets(
    IReadOnlyList<string> Compile,
    IReadOnlyList<string> Runtime,
    IReadOnlyList<string> Native,
    IReadOnlyDictionary<string, string> Versions)
{
    public bool AreAllThere() => Compile.Concat(Runtime).Concat(Native).All(File.Exists);
}
