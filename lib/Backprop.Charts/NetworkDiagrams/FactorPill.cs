using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>A factor of the chain rule, on the arrow that it is a factor of.</summary>
internal static class FactorPill
{
    public const double Height = 22;

    public static XElement At(double x, double y, string factor)
    {
        var width = Label.Width(factor) + 14;
        return Element("g",
            Rectangle(x - width / 2, y - Height / 2, width, Height, Class("factor"), new XAttribute("rx", Number(Height / 2))),
            Label.Centred(x, y, factor));
    }
}
