namespace NotebookRunner;

/// <summary>A lesson and its place in the series.</summary>
/// <param name="Number">Counted from 0: the first lesson only begins.</param>
/// <param name="Lesson">The lesson.</param>
internal sealed record Chapter(int Number, Lesson Lesson)
{
    /// <summary>The title without the number that it may begin with: <c>5 · The output layer</c>.</summary>
    public string Title { get; } = Lesson.Title.StartsWith($"{Number} · ", StringComparison.Ordinal)
        ? Lesson.Title[$"{Number} · ".Length..]
        : Lesson.Title;

    /// <summary>The title without what it has in common with others: <c>Backpropagation: the output layer</c> is "The output layer".</summary>
    public string ShortTitle => Title.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon
        ? char.ToUpperInvariant(Title[colon + 2]) + Title[(colon + 3)..]
        : Title;

    public string Page => $"{Lesson.Slug}.html";
}
