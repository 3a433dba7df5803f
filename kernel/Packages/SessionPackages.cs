namespace NotebookKernel;

/// <summary>The packages of one session. Of each there is one version: two cannot be told apart in C#.</summary>
internal sealed class SessionPackages(IPackageStore store)
{
    private readonly List<Package> named = [];
    private readonly Dictionary<string, string> versions = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The files of all packages of the session.</returns>
    /// <exception cref="CellFailedException">They cannot be restored, or do not fit what is there already.</exception>
    public async Task<PackageAssets> AddAsync(IReadOnlyList<PackageDirective> directives)
    {
        var wanted = named.ToList();
        foreach (var directive in directives)
            Name(directive, wanted);

        // All at once, so that NuGet settles on versions of what they need that suit every one of them.
        var first = directives[0].Position;
        PackageAssets assets;
        try
        {
            assets = await store.GetAsync(wanted);
        }
        catch (PackageRestoreException error)
        {
            throw new CellFailedException("directive", $"{string.Join(", ", wanted)} could not be restored:\n{error.Message}", first);
        }

        foreach (var (id, version) in assets.Versions)
        {
            if (versions.TryGetValue(id, out var present) && present != version)
            {
                throw new CellFailedException(
                    "directive",
                    $"{string.Join(", ", wanted)} together need {id} {version}, but this session has {id} {present} already. "
                    + "Put their #r lines into one cell at the start, and start again.",
                    first);
            }
        }

        foreach (var (id, version) in assets.Versions)
            versions.TryAdd(id, version);
        named.Clear();
        named.AddRange(wanted);
        return assets;
    }

    private static void Name(PackageDirective directive, List<Package> wanted)
    {
        var present = wanted.Find(package => package.Id.Equals(directive.Package.Id, StringComparison.OrdinalIgnoreCase));
        if (present is null)
        {
            wanted.Add(directive.Package);
        }
        else if (present.Version != directive.Package.Version)
        {
            throw new CellFailedException(
                "directive",
                $"#r names {directive.Package}, but this session has {present} already. Use one version, and start again.",
                directive.Position);
        }
    }
}
