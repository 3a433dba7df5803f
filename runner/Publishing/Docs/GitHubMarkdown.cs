using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner;

/// <summary>A lesson's Markdown as GitHub takes it: formulas safe from its Markdown, links to where the pages are.</summary>
internal static class GitHubMarkdown
{
    /// <param name="markdown">The text of a cell.</param>
    /// <param name="address">From what a lesson links to, to what its page links to.</param>
    public static string Of(string markdown, Func<string, string> address)
    {
        var edits = ProseParser.Parse(markdown).Descendants().Select(part => part switch
        {
            MathInline math => Formula(math),
            LinkInline { Url: { } url } link => (link.UrlSpan, address(url)),
            _ => default((SourceSpan Span, string Text)?),
        });
        foreach (var (span, text) in edits.OfType<(SourceSpan Span, string Text)>().OrderByDescending(edit => edit.Span.Start))
            markdown = markdown[..span.Start] + text + markdown[(span.End + 1)..];
        return markdown;
    }

    /// <summary>
    /// In <c>$…$</c> GitHub's Markdown takes away backslashes and reads underscores as emphasis. In <c>$`…`$</c> and in a math
    /// block it takes the formula as it is.
    /// </summary>
    private static (SourceSpan, string) Formula(MathInline math)
    {
        var tex = math.Content.ToString().Trim();
        var isAlone = math.DelimiterCount == 2 && math.PreviousSibling is null && math.NextSibling is null
            && math.Parent?.ParentBlock?.Parent is MarkdownDocument;
        return (math.Span, isAlone ? $"```math\n{tex}\n```" : $"$`{tex}`$");
    }
}
