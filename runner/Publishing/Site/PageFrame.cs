namespace NotebookRunner;

/// <summary>What all pages have around their text.</summary>
internal static class PageFrame
{
    public const string SiteName = "Backpropagation, by running it";

    /// <summary>
    /// Nothing comes from another host, and nothing but the site's own files runs or colours. plotly.js makes one empty style
    /// element, whose hash is that of nothing, and draws heat maps as data. A page with a kernel allows, besides, what the kernel's
    /// frame needs, which inherits this policy (browser/README.md).
    /// </summary>
    public static string Policy(BrowserKernel? kernel) =>
        $"default-src 'none'; script-src 'self'{(kernel is null ? "" : $" 'wasm-unsafe-eval' blob: '{kernel.FrameScript}'; worker-src blob:; frame-src 'none'")};"
        + " style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self';"
        + " connect-src 'self'; base-uri 'none'; form-action 'none'";

    public static string Of(PageText page, Series series) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{Policy(page.Kernel)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{(page.Title.Length > 0 ? $"{Html.Text(page.Title)} · {SiteName}" : SiteName)}</title>
        <meta name="description" content="{Html.Text(page.Description)}">
        <link rel="icon" href="assets/icon.svg" type="image/svg+xml">
        {string.Concat(SiteAssets.FirstFonts.Select(font => $"<link rel=\"preload\" as=\"font\" type=\"font/woff2\" href=\"{font}\" crossorigin>\n"))}{string.Concat(StyleSheets(page).Select(sheet => $"<link rel=\"stylesheet\" href=\"assets/{sheet}\">\n"))}<script src="assets/scheme-early.js"></script>
        <script type="module" src="assets/page.js"></script>
        </head>
        <body{(page is { Kernel: { } kernel, Chapter: { } chapter } ? kernel.Attributes(chapter) : "")}>
        <a class="skip" href="#main">Skip to the text</a>
        <header class="bar">
        <a class="home" href="{IndexPage.Page}">Backpropagation, <em>by running it</em></a>
        <nav class="strip" aria-label="Lessons"><ol>{string.Concat(series.Chapters.Select(chapter => Place(chapter, page.Chapter)))}</ol></nav>
        <button class="scheme" type="button" role="switch" aria-checked="false" aria-label="Dark colours" hidden></button>
        </header>
        {page.Main}
        <footer class="foot">
        {page.Footer}</footer>
        </body>
        </html>

        """;

    /// <summary>The page's own rules for what others have brought come last.</summary>
    private static IEnumerable<string> StyleSheets(PageText page) =>
        [.. SiteAssets.HasTextFace ? ["text-face.css"] : (string[])[], .. page.StyleSheets, "page.css", "outputs.css"];

    private static string Place(Chapter chapter, Chapter? current) =>
        $"<li><a href=\"{chapter.Page}\" title=\"{Html.Text(chapter.Title)}\"{(chapter == current ? " aria-current=\"page\"" : "")}><span class=\"unseen\">Lesson </span>{chapter.Number}</a></li>";
}
