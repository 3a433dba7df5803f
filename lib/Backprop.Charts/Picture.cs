using System.Net;
using System.Text;

namespace Backprop.Charts;

/// <summary>A drawing as SVG with words that say what it shows.</summary>
[TypeFormatterSource(typeof(PictureFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Picture
{
    internal Picture(string svg, string alt) => (Svg, Alt) = (svg, alt);

    /// <summary>The drawing: an SVG document, which stands alone as a file, too.</summary>
    public string Svg { get; }

    /// <summary>What the drawing shows, in one or two sentences.</summary>
    public string Alt { get; }

    /// <summary>
    /// The drawing as an image element: inside one, its style and its ids do not reach the page. Where an editor and not the
    /// system says that the page is dark, the image learns it by its color-scheme.
    /// </summary>
    public string ToHtml()
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg));
        return "<style>.vscode-dark .picture{color-scheme:dark}.vscode-light .picture{color-scheme:light}</style>"
            + $"<img class=\"picture\" src=\"data:image/svg+xml;base64,{data}\" alt=\"{WebUtility.HtmlEncode(Alt)}\" style=\"max-width:100%;height:auto\">";
    }

    /// <summary>The same as <see cref="Alt"/>.</summary>
    public override string ToString() => Alt;
}
