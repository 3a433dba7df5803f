using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>HTML as GitHub takes it in Markdown: it gives tables a look of its own, and no style attribute stays.</summary>
internal static partial class GitHubHtml
{
    private static readonly string[] Elements =
        ["table", "caption", "thead", "tbody", "tr", "th", "td", "p", "br", "b", "strong", "i", "em", "code", "pre", "sub", "sup", "ul", "ol", "li", "a", "details", "summary"];

    public static string Of(string html)
    {
        var kept = Tag().Replace(html, tag => Kept(tag));
        return LineStart().Replace(BlankLine().Replace(kept, "\n"), "\n$0").Trim(); // a row a line; after a blank line Markdown would begin
    }

    private static string Kept(Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (!Elements.Contains(name))
            return "";
        if (tag.Groups["end"].Length > 0)
            return $"</{name}>";

        var attributes = Attribute().Matches(tag.Groups["attributes"].Value).Select(attribute => attribute.Groups["name"].Value switch
        {
            "colspan" or "rowspan" or "scope" or "href" => attribute.Value,
            "style" when attribute.Value.Contains("text-align:right", StringComparison.Ordinal) => "align=\"right\"",
            "style" when name == "th" && attribute.Value.Contains("text-align:left", StringComparison.Ordinal) => "align=\"left\"",
            _ => "",
        });
        return $"<{string.Join(' ', [name, .. attributes.Where(attribute => attribute.Length > 0)])}>";
    }

    [GeneratedRegex("""<(?<end>/?)(?<name>\w+)(?<attributes>(?:\s+[\w-]+(?:="[^"]*")?)*)\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[\w-]+)="[^"]*"?""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex BlankLine();

    [GeneratedRegex("<(caption|thead|tbody|tr|/tbody|/table)[ >]")]
    private static partial Regex LineStart();
}
