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

    /// <summary>The drawing as HTML, which is the SVG itself.</summary>
    public string ToHtml() => Svg;

    /// <summary>The same as <see cref="Alt"/>.</summary>
    public override string ToString() => Alt;
}
