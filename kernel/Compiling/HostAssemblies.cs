using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookKernel;

/// <summary>
/// The assemblies that cells share with the process: the framework, and what cells call of this kernel. Everything else
/// that the process has loaded is its own affair; a notebook may bring another version of it.
/// </summary>
internal static class HostAssemblies
{
    private static readonly Lazy<Dictionary<string, Assembly>> Shared = new(
        () => Framework((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES"))
            .Append(typeof(CellFunctions).Assembly)
            .Append(typeof(Formatter).Assembly)
            .Append(typeof(IHtmlContent).Assembly)
            .DistinctBy(NameOf)
            .ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase));

    public static bool Contains(string assemblyName) => Shared.Value.ContainsKey(assemblyName);

    /// <summary>
    /// References for the compiler, by name. Each session needs its own: what the compiler keeps with them would otherwise
    /// mix the sessions up.
    /// </summary>
    public static Dictionary<string, PortableExecutableReference> References() =>
        Shared.Value.ToDictionary(shared => shared.Key, shared => Reference(shared.Value), StringComparer.OrdinalIgnoreCase);

    /// <summary>The framework as the process's host lists it; where none does, whatever the loaded assemblies lead to.</summary>
    internal static IEnumerable<Assembly> Framework(string? platformAssemblies)
    {
        if (string.IsNullOrEmpty(platformAssemblies))
            return Reachable(AppDomain.CurrentDomain.GetAssemblies());

        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return from path in platformAssemblies.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
               where string.IsNullOrEmpty(folder) || Path.GetDirectoryName(path) == folder
               select Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(path)));
    }

    private static List<Assembly> Reachable(IEnumerable<Assembly> roots)
    {
        var found = roots.Where(root => !root.IsDynamic).DistinctBy(NameOf).ToList();
        var names = found.Select(NameOf).ToHashSet();
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var reference in found[i].GetReferencedAssemblies())
            {
                if (names.Add(reference.Name!) && TryLoad(reference) is { } assembly)
                    found.Add(assembly);
            }
        }

        return found;
    }

    // Assemblies do refer to others that are not there: a debugger's, a platform's.
    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// The metadata as it lies in memory already. Reading the framework's files instead takes seven times as long and
    /// 60 MB; and in a browser there are no files.
    /// </summary>
    private static unsafe PortableExecutableReference Reference(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var metadata, out var length))
            throw new InvalidOperationException($"{assembly.FullName} has no metadata for the compiler to read.");
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)metadata, length)).GetReference(filePath: NameOf(assembly));
    }

    private static string NameOf(Assembly assembly) => assembly.GetName().Name!;
}
