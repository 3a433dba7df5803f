using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace NotebookRunner;

/// <summary>Code within a line of prose, in the colours of code.</summary>
internal sealed class ScrapRenderer(ICodeColours colours) : HtmlObjectRenderer<CodeInline>
{
    /// <summary>What is no longer than this stays on one line: no telephone is too narrow for it.</summary>
    private const int Short = 24;

    protected override void Write(HtmlRenderer renderer, CodeInline obj) =>
        renderer.Write(obj.Content.Length <= Short ? "<code class=\"short\">" : "<code>").Write(CodeHtml.Inline(colours.Pieces(obj.Content))).Write("</code>");
}
