using Mono.Cecil;

namespace KernelBundle;

/// <summary>
/// Assemblies without the resources that nothing here reads: what the F# compiler keeps in each assembly for itself, and
/// plotly.js, which the page has already. It is the larger half of two megabytes of Plotly.NET and FSharp.Core.
/// </summary>
internal static class LeanAssembly
{
    private static readonly string[] s_unread = ["FSharpSignature", "FSharpOptimization", "plotly-"];

    /// <summary>The bytes of the assembly, as they are if there is nothing to leave out.</summary>
    public static byte[] Read(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        var resources = assembly.MainModule.Resources;
        var unread = resources.Where(resource => s_unread.Any(start => resource.Name.Contains(start, StringComparison.Ordinal))).ToList();
        if (unread.Count == 0)
            return File.ReadAllBytes(path);

        foreach (var resource in unread)
            resources.Remove(resource);
        using var lean = new MemoryStream();
        assembly.Write(lean);
        return lean.ToArray();
    }
}
