namespace NotebookKernel;

/// <summary>Where packages come from.</summary>
internal interface IPackageStore
{
    /// <summary>The files of these packages and of all that they need.</summary>
    /// <exception cref="PackageRestoreException">They cannot be had. The message says why, and what to do.</exception>
    Task<PackageAssets> GetAsync(IReadOnlyList<Package> packages);
}
