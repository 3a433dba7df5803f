namespace NotebookRunner;

/// <summary>A figure of plotly.js on a page: its still, which a script replaces by the chart, and its numbers as a table.</summary>
internal static class ChartHtml
{
    /// <param name="figure">The figure.</param>
    /// <param name="name">What its files are called, without an extension.</param>
    /// <param name="parts">Where the files go, and the stills.</param>
    public static string Of(Shown.Figure figure, string name, SiteParts parts)
    {
        parts.Folder.Write($"{name}.json", figure.Json);
        var still = parts.Stills.Of(figure) is { } drawn
            ? StillHtml.Of(drawn, figure.Alt, name, parts.Folder)
            : $"<p class=\"in-words\">{Html.Text(figure.Alt)}</p>\n";
        var tables = string.Concat(ChartData.Read(figure.Json).Select(table => table.ToHtml()));
        return $"""
            <figure class="chart" data-figure="{name}.json">
            <div class="plot">
            {still}</div>
            <details class="data"><summary>In words and numbers</summary>
            <p>{Html.Text(figure.Alt)}</p>
            <div class="scroll">
            {tables}</div></details>
            </figure>

            """;
    }
}
