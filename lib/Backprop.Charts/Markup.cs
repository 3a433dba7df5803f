using System.Net;

namespace Backprop.Charts;

/// <summary>The little HTML that plotly.js takes in titles.</summary>
internal static class Markup
{
    // A title of 15 pixels has room for this on a page 360 pixels wide.
    private const int LongestName = 30;

    /// <summary>Words that come from the reader's code, as they are: no tags in them.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A name for a title: escaped, and cut where a narrow page would cut it.</summary>
    public static string Name(string text) =>
        Escape(text.Length <= LongestName ? text : string.Concat(text.AsSpan(0, LongestName - 1).TrimEnd(), "…"));

    /// <summary>Words in the colour of what they speak of: they stand in for a legend.</summary>
    public static string Coloured(string html, PaletteColour colour) => $"<b style=\"color:{colour.Hex}\">{html}</b>";

    /// <summary>The point of the picture, and below it a smaller line.</summary>
    public static string Title(string html, string smaller) => $"<b>{html}</b><br><span style=\"font-size:12px\">{smaller}</span>";

    /// <summary>The same words broken into lines of about so many characters.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }

        return lines;
    }
}
