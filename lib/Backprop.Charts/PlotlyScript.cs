namespace Backprop.Charts;

/// <summary>plotly.js for the page around a notebook, taken out of Plotly.NET: nothing is fetched.</summary>
[TypeFormatterSource(typeof(PlotlyScriptFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class PlotlyScript
{
    private const string HostSwitch = "Notebook.DrawsPlotlyFigures";

    internal PlotlyScript()
    {
    }

    /// <summary>
    /// A script element with plotly.js; where the host says that it draws figures itself
    /// (<see cref="AppContext"/> switch <c>Notebook.DrawsPlotlyFigures</c>), a sentence.
    /// </summary>
    public string ToHtml() => AppContext.TryGetSwitch(HostSwitch, out var hostDraws) && hostDraws
        ? $"<p>{this}</p>"
        // Hidden from plotly.js, define, module and exports cannot take it: in pages with require.js it would go there
        // instead of into window.Plotly.
        : $$"""
            <script>
            if (!window.Plotly) (function (define, module, exports) {
            {{PlotlyPlugin.PlotlyJs()}}
            }).call(window);
            </script>
            <p>{{this}}</p>
            """;

    /// <summary>A sentence: charts are ready.</summary>
    public override string ToString() => "Charts are ready.";
}
