namespace NotebookRunner;

/// <summary>The lessons of a site, in their order.</summary>
internal sealed class Series(IEnumerable<Lesson> lessons)
{
    public IReadOnlyList<Chapter> Chapters { get; } = [.. lessons.Select((lesson, number) => new Chapter(number, lesson))];

    public Chapter? At(int number) => number >= 0 && number < Chapters.Count ? Chapters[number] : null;

    /// <summary>The chapter whose notebook has this file name; null when it is not in the site.</summary>
    public Chapter? Find(string notebook) => Chapters.FirstOrDefault(chapter => Path.GetFileName(chapter.Lesson.Notebook.Path) == notebook);
}
