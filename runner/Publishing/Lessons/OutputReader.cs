using System.Net;
using System.Text.RegularExpressions;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>Takes, of the forms in which a cell showed something, the one that a page is made of.</summary>
internal static partial class OutputReader
{
    public static IReadOnlyList<Shown> Read(CellRun run)
    {
        // What an import shows is about the machine (the library is built) or about the page (plotly.js): no part of a lesson.
        if (run.Cell.IsImport)
            return [];

        List<Shown> shown = [];
        foreach (var one in run.Outputs.Select(Read).OfType<Shown>())
        {
            // How often the console was emptied depends on the machine's speed.
            if (one is Shown.Printed next && shown.LastOrDefault() is Shown.Printed before && next.IsError == before.IsError)
                shown[^1] = before with { Text = before.Text + next.Text };
            else
                shown.Add(one);
        }

        return shown;
    }

    /// <summary>Null when nothing is left to be seen.</summary>
    private static Shown? Read(Output output)
    {
        var text = output.Data.GetValueOrDefault("text/plain", "").ReplaceLineEndings("\n");
        if (output.Stream is { } stream)
            return new Shown.Printed(text, IsError: stream == "stderr");
        if (output.Data.TryGetValue("application/vnd.plotly.v1+json", out var json))
            return new Shown.Figure(json, text);
        if (output.Data.TryGetValue("image/svg+xml", out var svg))
            return new Shown.Drawing(svg, text);
        if (output.Data.TryGetValue("text/html", out var html) && !IsText(html, text))
            return Unscripted().Replace(html, "").Trim() is { Length: > 0 } markup ? new Shown.Markup(markup, text) : null;
        return new Shown.Words(text);
    }

    /// <summary>Whether the HTML says nothing that the text does not: the formatter's own frame around a text counts as nothing.</summary>
    private static bool IsText(string html, string text) =>
        html.StartsWith("<div class=\"dni-plaintext\">", StringComparison.Ordinal) || WebUtility.HtmlDecode(html) == text;

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unscripted();
}
