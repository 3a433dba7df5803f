using Markdig;
using Markdig.Syntax;

namespace NotebookRunner;

/// <summary>Reads a lesson's Markdown: with tables, and with formulas between dollars.</summary>
internal static class ProseParser
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseMathematics().UsePreciseSourceLocation().Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
