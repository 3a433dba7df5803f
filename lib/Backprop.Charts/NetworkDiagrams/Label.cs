using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>Words in a diagram. Symbols of the notes (W1, z2, a3, J_b1 …) have the colour that they have everywhere.</summary>
internal static partial class Label
{
    /// <summary>The smallest text: 9.75 pixels where the diagram is 360 pixels wide.</summary>
    public const double Small = 13;

    public static XElement Of(double x, double y, string text, double size = Small, string anchor = "middle", string css = "") =>
        Element("text",
            css == "" ? null : Class(css),
            new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
            new XAttribute("font-size", Number(size)), anchor == "start" ? null : new XAttribute("text-anchor", anchor),
            Coloured(text));

    /// <summary>With the middle of its digits at y.</summary>
    public static XElement Centred(double x, double y, string text, double size = Small, string anchor = "middle", string css = "") =>
        Of(x, y + 0.36 * size, text, size, anchor, css);

    /// <summary>About as wide as the text, rather more: which font it will be set in is not known here.</summary>
    public static double Width(string text, double size = Small) => size * text.Sum(character => character switch
    {
        ' ' or '.' or '·' or '′' or '(' or ')' or '/' or 'ᵀ' or '-' => 0.36,
        'W' or '⊙' or '−' or '×' or '→' or 'm' => 0.92,
        _ => 0.62,
    });

    private static IEnumerable<object> Coloured(string text)
    {
        var end = 0;
        foreach (Match symbol in Symbol.Matches(text))
        {
            yield return text[end..symbol.Index];
            yield return Element("tspan", Class(symbol.Value[0] is 'b' ? "W" : symbol.Value[..1]), symbol.Value);
            end = symbol.Index + symbol.Length;
        }

        yield return text[end..];
    }

    [GeneratedRegex(@"J_[Wb][123]|[Wb][123]ᵀ?|z[123]|a[0123]ᵀ?|\by\b")]
    private static partial Regex Symbol { get; }
}
