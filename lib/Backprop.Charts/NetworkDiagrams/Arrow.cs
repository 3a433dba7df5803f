using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>Heads of arrows: a triangle whose tip is where the arrow points.</summary>
internal static class Arrow
{
    public const double Length = 9;

    /// <param name="x">Of the tip.</param>
    /// <param name="y">Of the tip.</param>
    /// <param name="dx">The direction, as in (1, 0): to the right.</param>
    /// <param name="dy">The direction.</param>
    /// <param name="css">The class that says the colour.</param>
    /// <param name="half">Half its breadth.</param>
    /// <param name="length">From the tip back.</param>
    public static XElement Head(double x, double y, double dx, double dy, string css, double half = 4.5, double length = Length)
    {
        var (backX, backY) = (x - length * dx, y - length * dy);
        return Element("path", Class(css), new XAttribute(
            "d", Line([(x, y), (backX - half * dy, backY + half * dx), (backX + half * dy, backY - half * dx)]) + "Z"));
    }

    /// <summary>A horizontal arrow of the forward pass.</summary>
    public static XElement[] Forward(double from, double to, double y) =>
    [
        Element("path", Class("forward"), new XAttribute("d", $"M{Number(from)},{Number(y)}H{Number(to - Length)}")),
        Head(to, y, 1, 0, "a"),
    ];
}
