using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NotebookRunner;

/// <summary>Code of several lines in prose, which the reader is to write: in the colours of code.</summary>
internal sealed class ScrapBlockRenderer(ICodeColours colours) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj) =>
        renderer.Write("<pre class=\"scrap\"><code>").Write(CodeHtml.Inline(colours.Pieces(obj.Lines.ToString()))).WriteLine("</code></pre>");
}
