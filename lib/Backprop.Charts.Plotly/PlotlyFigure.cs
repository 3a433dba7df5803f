using Microsoft.FSharp.Collections;
using Newtonsoft.Json;
using Plotly.NET;

namespace Backprop.Charts.Plotly;

/// <summary>A figure as plotly.js takes it: traces, a layout and perhaps frames, and never a template.</summary>
internal static class PlotlyFigure
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        // The layouts here are anonymous objects: what is null in them was not said.
        NullValueHandling = NullValueHandling.Ignore,
    };

    /// <summary>The JSON of a figure.</summary>
    /// <param name="traces">The traces, in the order in which they are drawn.</param>
    /// <param name="layout">Layout attributes by their plotly.js names.</param>
    /// <param name="frames">What changes in each frame of an animation.</param>
    public static string Json(IEnumerable<Trace> traces, IEnumerable<(string Name, object? Value)> layout, IEnumerable<Frame>? frames = null)
    {
        var plotlyLayout = new Layout();
        foreach (var (name, value) in layout.Where(attribute => attribute.Value is not null))
            plotlyLayout.SetProperty(name, value);

        return JsonConvert.SerializeObject(
            new Figure(ListModule.OfSeq(traces), plotlyLayout, ListModule.OfSeq(frames ?? [])),
            Settings);
    }

    /// <summary>A trace of a kind for which Plotly.NET's own functions say nothing more briefly.</summary>
    /// <param name="type">The kind, as plotly.js calls it.</param>
    /// <param name="attributes">Its attributes by their plotly.js names.</param>
    public static Trace Trace(string type, IEnumerable<(string Name, object Value)> attributes)
    {
        var trace = new Trace(type);
        foreach (var (name, value) in attributes)
            trace.SetProperty(name, value);
        return trace;
    }
}
