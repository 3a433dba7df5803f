using System.Reflection;
using System.Runtime.Loader;

namespace NotebookRunner;

/// <summary>plotly.js, in the version for which the charts are made: it lies in Plotly.NET.dll.</summary>
internal static class PlotlyScript
{
    public const string Version = "2.28.0";

    private const string Resource = $"Plotly.NET.plotly-{Version}.min.js";

    /// <summary>The script as it is to be written to a file.</summary>
    public static byte[] Read()
    {
        var library = typeof(PlotlyScript).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "PlotlyNet").Value!;
        var context = new AssemblyLoadContext(nameof(PlotlyScript), isCollectible: true);
        try
        {
            using var stream = context.LoadFromAssemblyPath(Path.GetFullPath(library)).GetManifestResourceStream(Resource)
                ?? throw new PublishException($"{library} has no resource {Resource}: is it another version than the 6.0.0 that carries plotly.js {Version}?");
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }
        finally
        {
            context.Unload();
        }
    }
}
