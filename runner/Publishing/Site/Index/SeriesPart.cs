namespace NotebookRunner;

/// <summary>A stretch of the series that goes one way.</summary>
/// <param name="First">The number of its first lesson; it reaches to that of the next part.</param>
/// <param name="Direction">Where it goes, in one word, as a CSS class.</param>
/// <param name="Goal">What it leads to.</param>
internal sealed record SeriesPart(int First, string Direction, string Goal)
{
    /// <summary>The parts of the series; the first lesson stands before them.</summary>
    public static IReadOnlyList<SeriesPart> All { get; } = [new(1, "forwards", "to the cost"), new(5, "backwards", "to every weight"), new(9, "downhill", "to the heart")];
}
