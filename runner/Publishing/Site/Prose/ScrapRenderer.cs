using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace NotebookRunner;

/// <summary>Code within a line of prose, in the colours of code.</summary>
internal sealed class ScrapRenderer(ICodeColours colours) : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline obj) =>
        renderer.Write("<code>").Write(CodeHtml.Inline(colours.Pieces(obj.Content))).Write("</code>");
}
