namespace Backprop.Charts;

internal sealed class PlotlyScriptFormatters() : FormatterSource<PlotlyScript>(
    new("text/html", script => script.ToHtml()),
    new("text/plain", script => script.ToString()));
