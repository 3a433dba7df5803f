using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;
using DrawingStyle = Plotly.NET.StyleParam.DrawingStyle;

namespace Backprop.Charts.Plotly;

/// <summary>Lines and points in one of a figure's panels, made without Plotly.NET's defaults: those bring a template along.</summary>
internal static class Scatter
{
    public static Trace Line<TX>(
        string name, TX[] x, double[] y, string colour, double width, string hover, string dash = "solid", int panel = 1)
        where TX : IConvertible
    {
        var chart = Chart.Line<TX, double, string>(
            x, y, Name: name, ShowLegend: false, LineColor: Color.fromString(colour), LineWidth: width, LineDash: Dash(dash), UseDefaults: false);
        return Place(chart, panel, hover);
    }

    public static Trace Points<TX>(string name, TX[] x, double[] y, string[] colours, int size, string hover, int panel = 1)
        where TX : IConvertible
    {
        var marker = new Marker();
        marker.SetProperty("color", colours.Length == 1 ? colours[0] : colours);
        marker.SetProperty("size", size);
        var chart = Chart.Point<TX, double, string>(x, y, Name: name, ShowLegend: false, Marker: marker, UseDefaults: false);
        return Place(chart, panel, hover);
    }

    private static Trace Place(global::Plotly.NET.GenericChart chart, int panel, string hover)
    {
        var trace = chart.GetTraces()[0];
        if (panel > 1)
        {
            trace.SetProperty("xaxis", $"x{panel}");
            trace.SetProperty("yaxis", $"y{panel}");
        }

        trace.SetProperty("hovertemplate", hover);
        return trace;
    }

    private static DrawingStyle Dash(string dash) => dash switch
    {
        "solid" => DrawingStyle.Solid,
        "dot" => DrawingStyle.Dot,
        "dash" => DrawingStyle.Dash,
        _ => throw new ArgumentException($"The dash is \"{dash}\": expected solid, dot or dash.", nameof(dash)),
    };
}
