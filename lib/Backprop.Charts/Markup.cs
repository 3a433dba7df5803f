using System.Net;

namespace Backprop.Charts;

/// <summary>The little HTML that plotly.js takes in titles.</summary>
internal static class Markup
{
    // A title of 15 pixels has room for this on a page 360 pixels wide.
    private const int LongestName = 30;

    // And a row of panels for this above all of them.
    private const int PanelsWidth = 36;

    /// <summary>Words that come from the reader's code, as they are: no tags in them.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A name for a title: escaped, and cut where a narrow page would cut it.</summary>
    public static string Name(string text) =>
        Escape(text.Length <= LongestName ? text : string.Concat(text.AsSpan(0, LongestName - 1).TrimEnd(), "…"));

    /// <summary>Words in the colour of what they speak of: they stand in for a legend.</summary>
    public static string Coloured(string html, PaletteColour colour) => $"<b style=\"color:{colour.Hex}\">{html}</b>";

    /// <summary>The point of the picture, and below it a smaller line.</summary>
    public static string Title(string html, string smaller) => $"<b>{html}</b><br><span style=\"font-size:12px\">{smaller}</span>";

    /// <summary>For each panel, so many in a row, its name in bold, below it a plain line; and how many lines the longest has.</summary>
    public static (string[] Html, int MostLines) PanelTitles(int columns, IEnumerable<(string Name, string Below)> panels)
    {
        var titles = panels
            .Select(panel => (string[])[.. Lines(panel.Name, PanelsWidth / columns).Select(line => $"<b>{Escape(line)}</b>"), panel.Below])
            .ToArray();
        return ([.. titles.Select(lines => string.Join("<br>", lines))], titles.Max(lines => lines.Length));
    }

    /// <summary>Names side by side, each in its colour, in lines of about so many characters.</summary>
    public static IReadOnlyList<string> Lines(IEnumerable<(string Name, PaletteColour Colour)> names, int width)
    {
        List<string> lines = [];
        var length = width;
        foreach (var (name, colour) in names)
        {
            length += 3 + name.Length;
            if (length > width)
            {
                lines.Add("");
                length = name.Length;
            }

            lines[^1] += (lines[^1].Length > 0 ? " \u00A0 " : "") + Coloured(Escape(name), colour);
        }

        return lines;
    }

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
