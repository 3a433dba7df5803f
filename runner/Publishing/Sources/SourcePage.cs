namespace NotebookRunner;

/// <summary>A file of the repository as a page.</summary>
internal static class SourcePage
{
    /// <summary>The page of a file. It stands beside the lessons' pages, as its links are theirs.</summary>
    public static string NameOf(string path) => $"source-{path.Replace('/', '-')}.html";

    public static string HrefOf(string path) => Uri.EscapeDataString(NameOf(path));

    /// <summary>Where the file itself is.</summary>
    public static string CopyOf(string path) => $"sources/{path}";

    public static string Of(string path, IReadOnlyList<CodePiece> pieces, Series series)
    {
        var main = $"""
            <main id="main" class="file">
            <header class="title">
            <p class="place">Source</p>
            <h1>{Html.Text(path).Replace("/", "/<wbr>", StringComparison.Ordinal)}</h1>
            <p><a href="{Uri.EscapeDataString(CopyOf(path)).Replace("%2F", "/", StringComparison.Ordinal)}" download>Download the file</a></p>
            </header>
            <div class="cell"><pre class="code"><code>{CodeHtml.Lines(pieces)}</code></pre></div>
            </main>
            """;
        return PageFrame.Of(new(path, $"The file {path}, from which these pages are made.", main, Footer: ""), series);
    }
}
