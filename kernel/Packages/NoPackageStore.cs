namespace NotebookKernel;

/// <summary>For where there is no SDK to restore packages with.</summary>
internal sealed class NoPackageStore : IPackageStore
{
    public Task<PackageAssets> GetAsync(IReadOnlyList<Package> packages) => throw new PackageRestoreException(
        "A browser has no .NET SDK to fetch packages with. Run this notebook in VS Code or with the runner: "
        + "dotnet run --project runner -- run FILE.dib");
}
