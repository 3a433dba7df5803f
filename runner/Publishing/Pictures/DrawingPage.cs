using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>A page that draws figures and diagrams when a browser opens it, and leaves the pictures in its DOM.</summary>
/// <remarks>All it needs lies in its folder: it is opened from there as a file, without a server and without a network.</remarks>
internal static partial class DrawingPage
{
    /// <summary>The scripts that decide how a picture looks.</summary>
    private static readonly string[] Scripts = ["figure.js", "draw.js"];

    /// <summary>What pictures are drawn by: where this differs, the same figure may look different.</summary>
    public static string Renderer { get; } = string.Join('\n', [PlotlyScript.Version, .. Scripts.Select(Assets.Text)]);

    /// <summary>Writes the page into a folder of its own.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mermaid">The file with mermaid's script; null when there are no diagrams.</param>
    /// <param name="figures">Figures as JSON.</param>
    /// <param name="diagrams">Diagrams in the words of mermaid.</param>
    /// <returns>The path of the page.</returns>
    public static string Write(string folder, string? mermaid, IEnumerable<string> figures, IEnumerable<string> diagrams)
    {
        var work = new
        {
            Figures = figures.Select(figure => JsonNode.Parse(figure)),
            Diagrams = diagrams,
            Wide = Still.WideWidth,
            Narrow = Still.NarrowWidth,
        };
        File.WriteAllBytes(Path.Combine(folder, "plotly.js"), PlotlyScript.Read());
        if (mermaid is not null)
            File.Copy(mermaid, Path.Combine(folder, "mermaid.js"));

        var page = Path.Combine(folder, "draw.html");
        File.WriteAllText(page, $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Pictures</title>
            <body>
            <script type="application/json" id="work">{JsonSerializer.Serialize(work, JsonSerializerOptions.Web)}</script>
            <script src="plotly.js"></script>
            {(mermaid is null ? "" : "<script src=\"mermaid.js\"></script>")}
            <script type="module">
            {string.Join('\n', Scripts.Select(Assets.Text))}
            </script>
            </body>
            </html>
            """);
        return page;
    }

    /// <summary>The pictures out of the DOM of the page; null when they are not there.</summary>
    public static DrawnPage? Read(string dom) => Drawn().Match(dom) is { Success: true } drawn
        ? JsonSerializer.Deserialize<DrawnPage>(drawn.Groups["json"].ValueSpan, JsonSerializerOptions.Web)
        : null;

    [GeneratedRegex("""<script type="application/json" id="drawn">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Drawn();
}
