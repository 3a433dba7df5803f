using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>Finds the formulas of a lesson's prose.</summary>
internal static class EquationReader
{
    /// <summary>All of them in their order, those of its exercise's solution included.</summary>
    public static IEnumerable<Equation> Read(Lesson lesson) => lesson.Blocks.SelectMany(block => block switch
    {
        Block.Prose prose => ProseParser.Parse(prose.Markdown).Descendants().OfType<MathInline>().Select(math => Of(math, prose.Cell)),
        Block.Solution solution => Read(solution.Lesson),
        _ => [],
    });

    public static Equation Of(MathInline math, Cell cell) => new(math.Content.ToString().Trim(), IsDisplay: math.DelimiterCount == 2, cell);
}
