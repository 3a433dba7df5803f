namespace Backprop.Charts;

internal sealed class ChartFormatters() : FormatterSource<Chart>(
    new("text/html", chart => chart.ToHtml()),
    new("application/vnd.plotly.v1+json", chart => chart.FigureJson),
    new("text/plain", chart => chart.Alt));
