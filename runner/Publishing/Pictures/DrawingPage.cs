using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>A page that draws figures and diagrams when a browser opens it, and leaves the pictures in its DOM.</summary>
/// <remarks>All it needs lies in its folder: it is opened from there as a file, without a server and without a network.</remarks>
internal sealed partial class DrawingPage
{
    private const string FileName = "draw.html";

    /// <summary>The scripts that decide how a picture looks.</summary>
    private static readonly string[] Scripts = ["figure.js", "draw.js"];

    /// <summary>JSON that no script element ends in.</summary>
    private static readonly JsonSerializerOptions ForScript = new(JsonSerializerOptions.Web);

    /// <summary>What pictures are made by, as text: with another one, the same figure may look different.</summary>
    public static string Renderer { get; } = string.Join('\n', [PlotlyScript.Version, .. Scripts.Select(Asset)]);

    /// <summary>Writes the page into a folder, and gives its path.</summary>
    /// <param name="folder">A folder of its own.</param>
    /// <param name="mermaid">The file with mermaid's script.</param>
    /// <param name="figures">Figures as JSON.</param>
    /// <param name="diagrams">Diagrams in the words of mermaid.</param>
    public static string Write(string folder, string mermaid, IEnumerable<string> figures, IEnumerable<string> diagrams)
    {
        File.WriteAllBytes(Path.Combine(folder, "plotly.js"), PlotlyScript.Read());
        File.Copy(mermaid, Path.Combine(folder, "mermaid.js"));
        var work = JsonSerializer.Serialize(
            new
            {
                Figures = figures.Select(figure => JsonNode.Parse(figure)),
                Diagrams = diagrams,
                Wide = Still.WideWidth,
                Narrow = Still.NarrowWidth,
            },
            ForScript);
        var page = Path.Combine(folder, FileName);
        File.WriteAllText(page, $"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Pictures</title>
            <body>
            <script type="application/json" id="work">{work}</script>
            <script src="plotly.js"></script>
            <script src="mermaid.js"></script>
            <script type="module">
            {string.Join('\n', Scripts.Select(Asset))}
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

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""<script type="application/json" id="drawn">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Drawn();
}
