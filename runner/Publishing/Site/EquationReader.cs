using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>Finds the formulas of prose.</summary>
internal static class EquationReader
{
    /// <summary>All of them in their order.</summary>
    public static IEnumerable<Equation> Read(Block.Prose prose) =>
        ProseParser.Parse(prose.Markdown).Descendants().OfType<MathInline>().Select(math => Of(math, prose.Cell));

    public static Equation Of(MathInline math, Cell cell) => new(math.Content.ToString().Trim(), IsDisplay: math.DelimiterCount == 2, cell);
}
