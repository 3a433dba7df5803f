using NotebookKernel;

namespace NotebookRunner;

/// <summary>What a notebook showed, in words: "3 charts, 2 tables, 5 values".</summary>
internal static class OutputKinds
{
    private static readonly string[] Order = ["chart", "picture", "diagram", "table", "value", "line of text"];

    public static string InWords(NotebookRun run)
    {
        var counts = run.Cells.SelectMany(cell => cell.Outputs).Select(Kind).OfType<string>().CountBy(kind => kind).ToDictionary();
        return counts.Count == 0
            ? "nothing"
            : string.Join(", ", Order.Where(counts.ContainsKey).Select(kind => Plural(counts[kind], kind)));
    }

    private static string Plural(int count, string kind) =>
        count == 1 ? $"1 {kind}" : kind == "line of text" ? $"{count} lines of text" : $"{count} {kind}s";

    /// <summary>The kind of one output; null for prose and for what is there only for the page, such as scripts.</summary>
    private static string? Kind(Output output)
    {
        if (output.Stream is not null)
            return "line of text";
        if (output.Data.ContainsKey("text/markdown"))
            return null;
        if (output.Data.ContainsKey("application/vnd.plotly.v1+json"))
            return "chart";
        if (output.Data.ContainsKey("text/vnd.mermaid"))
            return "diagram";
        if (output.Data.ContainsKey("image/svg+xml"))
            return "picture";
        return output.Data.TryGetValue("text/html", out var html) && html.Contains("<table", StringComparison.OrdinalIgnoreCase) ? "table" : "value";
    }
}
