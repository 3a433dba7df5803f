using System.Xml.Linq;

namespace NotebookRunner;

/// <summary>A drawing as part of the page. In an image no script could reach the parts that the reader chooses from (weight-path.js).</summary>
internal static class InlineSvg
{
    public static bool IsFor(string svg) => svg.Contains(" data-part=", StringComparison.Ordinal);

    /// <param name="svg">The drawing as a file of its own.</param>
    /// <param name="styles">Where its rules go: a page whose policy allows no inline style would not obey them.</param>
    public static string Of(string svg, ISet<string> styles)
    {
        var root = XElement.Parse(svg, LoadOptions.PreserveWhitespace);
        foreach (var style in root.Descendants(root.Name.Namespace + "style").ToList())
        {
            styles.Add(style.Value);
            style.Remove();
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
