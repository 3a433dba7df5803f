namespace NotebookRunner;

/// <summary>What all pages have around their text.</summary>
internal static class PageFrame
{
    public const string SiteName = "Backpropagation, by running it";

    /// <summary>
    /// Nothing comes from another host, and nothing but the site's own files runs or colours. plotly.js makes one empty style
    /// element, whose hash is that of nothing, and draws heat maps as data.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';"
        + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    /// <param name="title">The page's own title, or "" for the first page.</param>
    /// <param name="description">What it is about, as text.</param>
    /// <param name="current">The chapter that it shows.</param>
    /// <param name="series">All chapters.</param>
    /// <param name="hasEquations">Whether there are set formulas on it.</param>
    /// <param name="main">What stands between header and footer, as HTML: a main element, and what belongs beside it.</param>
    /// <param name="footer">What stands at its foot, as HTML.</param>
    public static string Of(string title, string description, Chapter? current, Series series, bool hasEquations, string main, string footer) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(title.Length > 0 ? $"{Html.Text(title)} · {SiteName}" : SiteName)}</title>
        <meta name="description" content="{Html.Text(description)}">
        <link rel="icon" href="assets/icon.svg" type="image/svg+xml">
        {(SiteAssets.HasTextFace ? "<link rel=\"stylesheet\" href=\"assets/text-face.css\">\n" : "")}{(hasEquations ? "<link rel=\"stylesheet\" href=\"assets/equations.css\">\n" : "")}<link rel="stylesheet" href="assets/page.css">
        <link rel="stylesheet" href="assets/outputs.css">
        <link rel="stylesheet" href="assets/weight-path.css">
        <script src="assets/scheme-early.js"></script>
        <script type="module" src="assets/page.js"></script>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="bar">
        <a class="home" href="{IndexPage.Page}">Backpropagation, <em>by running it</em></a>
        <nav class="strip" aria-label="Lessons"><ol>{string.Concat(series.Chapters.Select(chapter => Place(chapter, current)))}</ol></nav>
        <button class="scheme" type="button" role="switch" aria-checked="false" aria-label="Dark colours" hidden></button>
        </header>
        {main}
        <footer class="foot">
        {footer}</footer>
        </body>
        </html>

        """;

    private static string Place(Chapter chapter, Chapter? current) =>
        $"<li><a href=\"{chapter.Page}\" title=\"{Html.Text(chapter.Title)}\"{(chapter == current ? " aria-current=\"page\"" : "")}><span class=\"unseen\">Lesson </span>{chapter.Number}</a></li>";
}
