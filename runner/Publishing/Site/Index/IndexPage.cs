namespace NotebookRunner;

/// <summary>The first page: what this is, the map of the series, and its lessons with their questions.</summary>
internal static class IndexPage
{
    public const string Page = "index.html";

    private const string Heart = "docs/heart.svg";

    /// <param name="parts">What pages are written with.</param>
    /// <param name="questions">What each lesson asks, as HTML, by its number.</param>
    /// <param name="root">The repository.</param>
    public static string Of(SiteParts parts, IReadOnlyList<string> questions, string root)
    {
        parts.Folder.Copy(Path.Combine([root, .. Heart.Split('/')]), "figures/heart.svg");
        var page = new PageText(
            "",
            "C# notebooks that build a small neural network from nothing, derive each of its gradients by hand, check them, and train it until it draws a heart.",
            $"""
            <main id="main" class="index">
            <section class="hero">
            <div>
            <h1>Can 77 numbers learn to draw a heart?</h1>
            <p>These lessons build a small neural network in C#, from nothing. They derive every one of its gradients by hand, check them, and train it until it can.</p>
            <p>Each formula stands right above the code that is that formula, and each number in the text was worked out by the code beside it.{(parts.Kernel is null ? "" : " Every cell runs where it stands: change a line, drag a slider, and see what it was for.")}</p>
            <p><a class="begin" href="{parts.Series.Chapters[0].Page}">Start here</a></p>
            </div>
            <img src="figures/heart.svg" width="720" height="400" alt="A curve bends from a dot into a heart while a small neural network is trained.">
            </section>
            <section class="series" aria-labelledby="series">
            <h2 id="series">The way through</h2>
            {SeriesMap.Of(parts.Series)}<div class="parts">
            {Lessons(parts.Series, 0, SeriesPart.All[0].First, questions)}{string.Concat(SeriesPart.All.Select((part, i) => Part(part, i + 1 < SeriesPart.All.Count ? SeriesPart.All[i + 1].First : int.MaxValue, parts.Series, questions)))}</div>
            </section>
            </main>
            """,
            $"""
            <p>The lessons follow a learner's notes on the backpropagation assignment of the course <em>Mathematics for Machine Learning</em>. The project is not affiliated with the course or its authors.</p>
            <p><a href="{parts.Sources.Href("README.md")}">Run them yourself</a> · <a href="{parts.Sources.Href("LICENSE")}">MIT licence</a></p>

            """)
        {
            StyleSheets = ["index.css"],
        };
        return PageFrame.Of(page, parts.Series);
    }

    private static string Part(SeriesPart part, int end, Series series, IReadOnlyList<string> questions) =>
        series.At(part.First) is null ? "" : $"""
        <h3 class="{part.Direction}">{char.ToUpperInvariant(part.Direction[0])}{part.Direction[1..]}, <em>{part.Goal}</em></h3>
        {Lessons(series, part.First, end, questions)}
        """;

    private static string Lessons(Series series, int first, int end, IReadOnlyList<string> questions)
    {
        var items = series.Chapters
            .Where(chapter => chapter.Number >= first && chapter.Number < end)
            .Select(chapter => $"<li><a href=\"{chapter.Page}\"><span class=\"at\">{chapter.Number}</span> <span class=\"name\">{Html.Text(chapter.ShortTitle)}</span></a>{questions[chapter.Number]}</li>\n");
        return $"<ol start=\"{first}\">\n{string.Concat(items)}</ol>\n";
    }
}
