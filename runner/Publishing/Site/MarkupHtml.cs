using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookRunner;

/// <summary>HTML that a cell showed, as a part of the page: in the page's own lines, colours and sizes.</summary>
internal static class MarkupHtml
{
    /// <summary>What is left to an output to say: which way its columns lean, what may break, which rows belong together.</summary>
    private static readonly HashSet<string> s_kept =
    [
        "text-align", "vertical-align", "white-space", "line-height", "font-weight", "width", "min-width", "max-width",
        "display", "flex", "flex-wrap", "column-gap", "border-left",
    ];

    public static string Of(string html, StyleClasses styles)
    {
        var body = new HtmlParser().ParseDocument("").Body!;
        body.InnerHtml = html;
        foreach (var element in body.QuerySelectorAll("[style]"))
        {
            if (Kept(element.GetAttribute("style")!) is { Length: > 0 } style)
            {
                element.SetAttribute("style", style);
                styles.Replace(element);
            }
            else
            {
                element.RemoveAttribute("style");
            }
        }

        return body.InnerHtml;
    }

    private static string Kept(string style) => string.Join(';', style.Split(';', StringSplitOptions.TrimEntries)
        .Where(declaration => s_kept.Contains(declaration.Split(':')[0].TrimEnd())));
}
