using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner;

/// <summary>The prose of one page as HTML.</summary>
internal sealed class ProseHtml(SiteParts parts, Headings headings, PageLinks links)
{
    /// <summary>How a paragraph begins that gives the reader something to do.</summary>
    private const string Invitation = "Try it:";

    /// <summary>One cell's prose.</summary>
    public string Of(Block.Prose prose) => Render(ProseParser.Parse(prose.Markdown), prose);

    /// <summary>A lesson's first cell, taken apart: its title is left out, the question that it opens with stands alone.</summary>
    /// <returns>The question, or "" where the lesson opens with none, and the promise that follows it.</returns>
    public (string Question, string Promise) Opening(Block.Prose prose)
    {
        var document = ProseParser.Parse(prose.Markdown);
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } title)
            document.Remove(title);

        var question = "";
        if (document.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } opening } paragraph)
        {
            opening.Remove();
            if (paragraph.Inline!.FirstChild is LiteralInline following)
                following.Content.TrimStart();
            question = Render(new MarkdownDocument { Paragraph(opening) }, prose);
        }

        return (question, Render(document, prose));
    }

    private static ParagraphBlock Paragraph(EmphasisInline opening)
    {
        var inlines = new ContainerInline();
        foreach (var child in opening.ToList())
        {
            child.Remove();
            inlines.AppendChild(child);
        }

        var paragraph = new ParagraphBlock { Inline = inlines };
        paragraph.GetAttributes().AddClass("question");
        return paragraph;
    }

    private string Render(MarkdownDocument document, Block.Prose prose)
    {
        foreach (var node in document.Descendants())
            Prepare(node);

        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        ProseParser.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new EquationRenderer(parts.Equations, prose.Cell));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeInlineRenderer>(new ScrapRenderer(parts.Colours));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ScrapBlockRenderer(parts.Colours));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.Render(document);

        // A head that says nothing is none: a screen reader would announce it.
        return text.ToString().Replace("<th scope=\"col\"></th>", "<td></td>");
    }

    private void Prepare(MarkdownObject node)
    {
        switch (node)
        {
            case HeadingBlock heading:
                heading.GetAttributes().Id = headings.Add(heading.Level, PlainText(heading.Inline!)).Id;
                break;
            case LinkInline { Url: { } url } link:
                link.Url = links.Href(url);
                break;
            case TableRow { IsHeader: true } row:
                foreach (var cell in row.Descendants<TableCell>())
                    cell.GetAttributes().AddProperty("scope", "col");
                break;
            case ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2, FirstChild: LiteralInline label } } paragraph when label.Content.Match(Invitation):
                paragraph.GetAttributes().AddClass("try");
                break;
            case ParagraphBlock { Inline: { FirstChild: MathInline { DelimiterCount: 2 } first } inline } paragraph when inline.LastChild == first:
                paragraph.GetAttributes().AddClass("equation");
                break;
        }
    }

    private static string PlainText(ContainerInline inline) => string.Concat(inline.Descendants().Select(node => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
