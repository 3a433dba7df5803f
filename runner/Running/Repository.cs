using System.Reflection;

namespace NotebookRunner;

internal static class Repository
{
    /// <summary>Where it is on the web: the build's <c>RepositoryUrl</c>. Null while that is empty.</summary>
    public static string? Address { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "Repository").Value is { Length: > 0 } address ? address : null;

    /// <summary>The folder above here, or above this program, that holds notebooks/.</summary>
    /// <exception cref="FileNotFoundException">There is none; the message says what was expected.</exception>
    public static string Root()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Directory.Exists(Path.Combine(folder, "notebooks")) && File.Exists(Path.Combine(folder, "global.json")))
                    return folder;
            }
        }

        throw new FileNotFoundException("No folder above this one holds notebooks/: run this in the repository, or name the notebooks.");
    }
}
