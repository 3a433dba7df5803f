namespace NotebookRunner;

/// <summary>Writes the site: a page a lesson, the first page, and what they load.</summary>
internal static class SiteWriter
{
    public static void Write(SiteParts parts)
    {
        SiteAssets.Write(parts.Folder, parts.Equations);
        foreach (var chapter in parts.Series.Chapters)
            parts.Folder.Write(chapter.Page, LessonPage.Of(chapter, new LessonBody(chapter, parts), parts));
        parts.Folder.Write("assets/outputs.css", string.Join('\n', [parts.Styles.Css, .. parts.DrawingStyles]));
    }
}
