using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace NotebookRunner;

/// <summary>A table that scrolls within itself where the page is too narrow for it.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"scroll\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
