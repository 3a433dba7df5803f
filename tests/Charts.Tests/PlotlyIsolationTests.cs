using System.Reflection;
using System.Runtime.Loader;
using Microsoft.FSharp.Core;

namespace Backprop.Charts.Tests;

/// <summary>This process is such a host: it carries FSharp.Core 10.0, and Plotly.NET 6 needs 10.1.</summary>
public sealed class PlotlyIsolationTests
{
    private static readonly string s_plotlyFolder = Path.Combine(AppContext.BaseDirectory, "plotly");

    [Fact]
    public void The_host_has_loaded_an_older_FSharp_Core()
    {
        Assert.Equal(new Version(10, 0, 0, 0), typeof(FSharpOption<int>).Assembly.GetName().Version);
        var needed = AssemblyName.GetAssemblyName(Path.Combine(s_plotlyFolder, "FSharp.Core.dll")).Version;
        Assert.True(needed >= new Version(10, 1), $"Plotly.NET comes with FSharp.Core {needed}: the conflict is gone, and so is the reason for the plug-in.");
    }

    [Fact]
    public void Called_directly_there_Plotly_NET_does_not_find_the_FSharp_Core_it_needs()
    {
        var figures = new Host().LoadFromAssemblyPath(Path.Combine(s_plotlyFolder, "Backprop.Charts.Plotly.dll")).GetType("Backprop.Charts.Plotly.Figures")!;

        var error = Assert.Throws<TargetInvocationException>(() => figures.GetMethod("Heatmap")!.Invoke(
            null, ["W", new[] { new[] { 1.0 } }, new[] { -1.0, 1.0 }, new[] { "#000000", "#FFFFFF" }, Array.Empty<string[]>(), Array.Empty<string[]>(), 11.0, 40, true]));

        var cause = Assert.IsAssignableFrom<IOException>(error.GetBaseException());
        Assert.Contains("FSharp.Core, Version=10.1", cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Called_through_the_facade_there_it_draws()
    {
        var host = new Host();
        var facade = host.LoadFromAssemblyPath(typeof(Charts).Assembly.Location);
        Assert.NotSame(typeof(Charts).Assembly, facade);

        var chart = facade.GetType("Backprop.Charts.Charts")!.GetMethod("Heatmap")!.Invoke(null, [Given.Matrix, "W3"])!;

        var json = (string)chart.GetType().GetProperty("FigureJson")!.GetValue(chart)!;
        Assert.Equal(Charts.Heatmap(Given.Matrix, "W3").FigureJson, json);
    }

    [Fact]
    public void The_facades_own_folder_has_what_notebooks_refer_to_and_none_of_the_plug_ins_packages()
    {
        // This is the output of the test; the facade's own lies beside its project.
        var output = Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory, "../../../../../lib/Backprop.Charts/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0"));

        Assert.All(
            ["Backprop.Charts.dll", "Backprop.dll", "MathNet.Numerics.dll", "System.Numerics.Tensors.dll", "built.stamp", "plotly/Backprop.Charts.Plotly.deps.json"],
            file => Assert.True(File.Exists(Path.Combine(output, file)), $"{file} is not in {output}."));
        Assert.All(
            ["FSharp.Core.dll", "Plotly.NET.dll", "Newtonsoft.Json.dll", "Backprop.Charts.Plotly.dll"],
            file => Assert.False(File.Exists(Path.Combine(output, file)), $"{file} is in {output}: it belongs into plotly/."));
    }

    /// <summary>A notebook: it finds what its cells refer to in the given folders, and of FSharp.Core it has its own, older one.</summary>
    private sealed class Host() : AssemblyLoadContext("a notebook host")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(s_plotlyFolder, assemblyName.Name + ".dll");
            return assemblyName.Name != "FSharp.Core" && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
