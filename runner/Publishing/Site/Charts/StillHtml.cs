namespace NotebookRunner;

/// <summary>A still picture on a page, for its light and its dark colours; the style sheet shows one of them.</summary>
internal static class StillHtml
{
    /// <summary>Where a page counts as narrow. The style sheet says the same.</summary>
    private const string NarrowPage = "(max-width: 40rem)";

    public static string Of(Still still, string alt, string name, SiteFolder folder)
    {
        return InScheme("light", pair => pair.Light) + InScheme("dark", pair => pair.Dark);

        // A picture that is not shown is not loaded either: it is lazy.
        string InScheme(string scheme, Func<StillPair, byte[]> version)
        {
            var narrow = still.Narrow is { } pair
                ? $"<source media=\"{NarrowPage}\" srcset=\"{File(pair, "narrow")}\" width=\"{pair.Width}\" height=\"{pair.Height}\">"
                : "";
            var (width, height) = (still.Wide.Width, still.Wide.Height);
            return $"<picture class=\"still in-{scheme}\">{narrow}<img src=\"{File(still.Wide, "wide")}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" alt=\"{Html.Text(alt)}\"></picture>\n";

            string File(StillPair pair, string room)
            {
                var path = $"{name}-{room}-{scheme}.{pair.Extension}";
                folder.Write(path, version(pair));
                return path;
            }
        }
    }
}
