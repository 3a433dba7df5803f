namespace NotebookRunner;

/// <summary>Writes the site: the first page, a page a lesson, and what they load.</summary>
internal static class SiteWriter
{
    /// <param name="parts">What pages are written with.</param>
    /// <param name="root">The repository, which the moving picture of the first page lies in.</param>
    public static void Write(SiteParts parts, string root)
    {
        List<string> questions = [];
        foreach (var chapter in parts.Series.Chapters)
        {
            var body = new LessonBody(chapter, parts);
            questions.Add(body.Question);
            parts.Folder.Write(chapter.Page, LessonPage.Of(chapter, body, parts));
        }

        parts.Folder.Write(IndexPage.Page, IndexPage.Of(parts, questions, root));
        SiteAssets.Write(parts.Folder, parts.Equations);
        parts.Folder.Write(".nojekyll", ""); // GitHub Pages is to serve the files as they are.
        parts.Kernel?.WriteTo(parts.Folder);
        parts.Folder.Write("assets/outputs.css", string.Join('\n', [parts.Styles.Css, .. parts.DrawingStyles]));
    }
}
