using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>The card that every diagram of a network is drawn on, with its title.</summary>
internal static class Sheet
{
    public const double Width = 480, Left = 22, Right = Width - Left;

    /// <summary>Drawn larger than it is measured: on a wide page it is a poster.</summary>
    private const double Enlarged = 1.25;

    public static Picture Draw(string title, string subtitle, string alt, double height, params object?[] content)
    {
        var svg = Element("svg", Class(SheetStyle.Class),
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            new XAttribute("width", Number(Enlarged * Width)), new XAttribute("height", Number(Enlarged * height)),
            new XAttribute("role", "img"), new XAttribute("aria-label", alt),
            Element("title", alt),
            Element("style", SheetStyle.Css),
            Rectangle(0.5, 0.5, Width - 1, height - 1, Class("card"), new XAttribute("rx", 12)),
            Label.Of(Left, 37, title, size: 20, anchor: "start", css: "strong"),
            Label.Of(Left, 58, subtitle, anchor: "start", css: "soft"),
            content);
        return new(svg.ToString(SaveOptions.DisableFormatting), alt);
    }
}
