using System.Reflection;
using System.Runtime.Loader;

namespace Backprop.Charts;

/// <summary>
/// Where the plug-in and its packages live. A notebook host may carry an FSharp.Core that is older than Plotly.NET needs, and one
/// context holds one version of an assembly: so the plug-in brings its own into a context of its own.
/// </summary>
internal sealed class PlotlyLoadContext(string pluginPath) : AssemblyLoadContext("Backprop.Charts.Plotly")
{
    private readonly AssemblyDependencyResolver _resolver = new(pluginPath);

    protected override Assembly? Load(AssemblyName assemblyName) =>
        _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
}
