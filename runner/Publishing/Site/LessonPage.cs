using System.Net;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>A lesson as a page.</summary>
internal static partial class LessonPage
{
    public static string Of(Chapter chapter, LessonBody body, SiteParts parts)
    {
        var main = $"""
            <div class="lesson">
            {Contents(body.Headings)}<main id="main">
            <article>
            <header class="title">
            <p class="place">Lesson {chapter.Number}</p>
            <h1>{Html.Text(chapter.Title)}</h1>
            {body.Question}{parts.Kernel?.Invitation}</header>
            {body}</article>
            <nav class="turn" aria-label="Previous and next lesson">
            {Turn(parts.Series.At(chapter.Number - 1), "prev", "Before")}{Turn(parts.Series.At(chapter.Number + 1), "next", "Next")}</nav>
            </main>
            </div>
            """;
        return PageFrame.Of(
            new(chapter.Lesson.Title, Plain(body.Question), main, Footer(chapter, parts.Sources))
            {
                Chapter = chapter,
                Kernel = parts.Kernel,
                StyleSheets = [.. body.HasEquations && parts.Equations is SetEquations ? ["equations.css"] : (string[])[], "weight-path.css"],
            },
            parts.Series);
    }

    private static string Contents(IReadOnlyList<Heading> headings) => headings.Count == 0 ? "" : $"""
        <nav class="contents" aria-label="On this page"><details><summary>On this page</summary>
        <ol>
        {string.Concat(headings.Select(heading => $"<li class=\"level-{heading.Level}\"><a href=\"#{heading.Id}\">{Html.Text(heading.Text)}</a></li>\n"))}</ol>
        </details></nav>

        """;

    private static string Turn(Chapter? chapter, string relation, string label) => chapter is null ? "" :
        $"<a class=\"{relation}\" rel=\"{relation}\" href=\"{chapter.Page}\"><span>{label}</span> <strong>{chapter.Number} · {Html.Text(chapter.Title)}</strong></a>\n";

    private static string Footer(Chapter chapter, ISources sources)
    {
        var file = Path.GetFileName(chapter.Lesson.Notebook.Path);
        return $"<p>This page is <a href=\"{sources.Href($"notebooks/{file}")}\">{file}</a>, as it ran when the page was made.</p>\n";
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
