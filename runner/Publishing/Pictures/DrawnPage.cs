namespace NotebookRunner;

/// <summary>What draw.js leaves in its page: for each figure and each diagram, in their order, its pictures.</summary>
internal sealed record DrawnPage(IReadOnlyList<DrawnPage.Item> Figures, IReadOnlyList<DrawnPage.Item> Diagrams)
{
    /// <param name="Error">Why it could not be drawn; then there is no picture.</param>
    /// <param name="Narrow">Null for a diagram.</param>
    /// <param name="Png">Null for a diagram.</param>
    public sealed record Item(string? Error, Pair? Wide, Pair? Narrow, Pair? Png);

    /// <param name="Light">A data URL.</param>
    /// <param name="Dark">A data URL.</param>
    public sealed record Pair(string Light, string Dark, int Width, int Height);
}
