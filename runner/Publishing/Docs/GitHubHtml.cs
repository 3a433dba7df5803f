using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookRunner;

/// <summary>HTML as GitHub takes it in Markdown: it gives tables a look of its own, and lets no style attribute through.</summary>
internal static class GitHubHtml
{
    private static readonly string[] Rows = ["TABLE", "CAPTION", "THEAD", "TBODY", "TR"];

    private static readonly string[] Elements =
        [.. Rows, "TH", "TD", "P", "BR", "B", "STRONG", "I", "EM", "CODE", "PRE", "SUB", "SUP", "UL", "OL", "LI", "A"];

    private static readonly string[] Attributes = ["colspan", "rowspan", "scope", "href"];

    public static string Of(string html)
    {
        var written = new StringBuilder();
        foreach (var node in new HtmlParser().ParseFragment(html, null!))
            Write(node, written);

        // After an empty line Markdown would begin again.
        return string.Join('\n', written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static void Write(INode node, StringBuilder written)
    {
        if (node is IText text)
            written.Append(text.Text.Replace("&", "&amp;").Replace("<", "&lt;").Replace('\u00a0', ' '));
        var element = node as IElement;
        var isKept = element is not null && Elements.Contains(element.NodeName);
        var isRow = element is not null && Rows.Contains(element.NodeName);
        if (isKept)
            written.Append(isRow ? "\n" : "").Append(Start(element!));
        foreach (var child in node.ChildNodes)
            Write(child, written);
        if (isKept && element!.NodeName != "BR")
            written.Append(isRow && element.NodeName is not ("TR" or "CAPTION") ? "\n" : "").Append($"</{element.LocalName}>");
    }

    private static string Start(IElement element)
    {
        var attributes = element.Attributes
            .Where(attribute => Attributes.Contains(attribute.Name))
            .Select(attribute => $" {attribute.Name}=\"{attribute.Value.Replace("&", "&amp;").Replace("\"", "&quot;")}\"");
        var style = element.GetAttribute("style") ?? "";
        var side = element.NodeName is not ("TH" or "TD") ? "" :
            style.Contains("text-align:right") ? " align=\"right\"" :
            element.NodeName == "TH" && style.Contains("text-align:left") ? " align=\"left\"" : "";
        return $"<{element.LocalName}{string.Concat(attributes)}{side}>";
    }
}
