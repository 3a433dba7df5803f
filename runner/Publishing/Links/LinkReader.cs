using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NotebookRunner;

/// <summary>Finds what a page or a style sheet links to.</summary>
internal static partial class LinkReader
{
    /// <summary>Attributes with one address. A chart's script loads its <c>data-figure</c>.</summary>
    private static readonly string[] Attributes = ["href", "xlink:href", "src", "poster", "data", "action", "data-figure"];

    public static IEnumerable<Link> InPage(IHtmlDocument page) => page.All.SelectMany(element =>
        Attributes.Select(element.GetAttribute).OfType<string>()
            .Concat(InSourceSet(element.GetAttribute("srcset")))
            .Select(address => new Link(address.Trim(), IsFollowed: element is IHtmlAnchorElement)));

    public static IEnumerable<Link> InStyleSheet(string css) =>
        Url().Matches(css).Select(match => new Link(match.Groups["address"].Value, IsFollowed: false));

    /// <summary>Of <c>a.png 1x, b.png 2x</c>, the addresses.</summary>
    private static IEnumerable<string> InSourceSet(string? set) =>
        (set ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(candidate => candidate.Split(' ')[0]);

    [GeneratedRegex("""url\(\s*["']?(?<address>[^"')]+?)["']?\s*\)""")]
    private static partial Regex Url();
}
