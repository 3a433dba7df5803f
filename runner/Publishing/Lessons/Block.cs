using NotebookKernel;

namespace NotebookRunner;

/// <summary>One piece of a lesson's page.</summary>
/// <param name="Cell">The cell that it comes from, for errors that name it.</param>
internal abstract record Block(Cell Cell)
{
    /// <summary>Text between code cells.</summary>
    /// <param name="Markdown">Markdown with <c>$…$</c> formulas and perhaps HTML. The comments behind numbers are taken out.</param>
    public sealed record Prose(Cell Cell, string Markdown) : Block(Cell);

    /// <summary>A diagram in the words of mermaid.</summary>
    /// <param name="Alt">What it shows, in words: its <c>accDescr: …</c> line.</param>
    public sealed record Diagram(Cell Cell, string Mermaid, string Alt) : Block(Cell);

    /// <summary>C#, and what it showed in this run.</summary>
    public sealed record Code(Cell Cell, IReadOnlyList<Shown> Shown) : Block(Cell);

    /// <summary>How an exercise can be solved. It stands behind the prose that links to its notebook, <see cref="Cell"/>.</summary>
    /// <param name="Lesson">The notebook with the solution, without its title and its import.</param>
    public sealed record Solution(Cell Cell, Lesson Lesson) : Block(Cell);
}
