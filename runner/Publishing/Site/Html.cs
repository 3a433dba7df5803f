using System.Net;

namespace NotebookRunner;

/// <summary>Text on its way into HTML.</summary>
internal static class Html
{
    public static string Text(string text) => WebUtility.HtmlEncode(text);
}
