using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>The card that every diagram of a network is drawn on, with its title and its colours for light and for dark.</summary>
internal static class Sheet
{
    public const double Width = 480, Left = 22, Right = Width - Left;

    /// <summary>Drawn larger than it is measured: on a wide page it is a poster.</summary>
    private const double Enlarged = 1.25;

    private static readonly string s_style = $$"""
        text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: #24242a; font-variant-numeric: tabular-nums }
        .card { fill: #ffffff; stroke: #e2e2e6 }
        .soft { fill: #6b6b70 }
        .strong { font-weight: 600 }
        .value { fill: #000000 }
        .W { fill: {{Palette.W}} }
        .z { fill: {{Palette.z}} }
        .a { fill: {{Palette.a}} }
        .J { fill: {{Palette.J}} }
        .y { fill: {{Palette.Target}} }
        .neuron { fill: #ffffff; stroke: {{Palette.a}}; stroke-width: 1.75 }
        .live { fill: {{Palette.a}} }
        .gap { stroke: {{Palette.a}}; stroke-width: 3.5; stroke-linecap: round }
        line.positive { stroke: #9c3a00 }
        line.negative { stroke: #2338c4 }
        line.zero { stroke: #55555a }
        .weights { stroke-opacity: .75 }
        .faded .weights { stroke-opacity: .65 }
        .bias { stroke: #ffffff; stroke-width: 1 }
        .bias.positive { fill: #9c3a00 }
        .bias.negative { fill: #2338c4 }
        .bias.zero { fill: #55555a }
        .forward { stroke: {{Palette.a}}; stroke-width: 1.75; fill: none }
        .error { stroke: {{Palette.Target}}; stroke-width: 1.25; fill: none }
        .cost { fill: #ffffff; stroke: #24242a; stroke-width: 1.75 }
        .backward { stroke: {{Palette.J}}; stroke-width: 2.5; fill: none }
        .jacobian { stroke: {{Palette.J}}; fill: none }
        .factor { fill: #ffffff; stroke: {{Palette.J}}; stroke-width: 1.25 }
        .rule { stroke: #e2e2e6 }
        @media (prefers-color-scheme: dark) {
          text { fill: #ececf0 }
          .card { fill: #1e1e1e; stroke: #38383c }
          .soft { fill: #a2a2a8 }
          .value { fill: #ffffff }
          .neuron, .factor, .cost { fill: #1e1e1e }
          .cost { stroke: #ececf0 }
          line.positive { stroke: #ee9e6a }
          line.negative { stroke: #8493f5 }
          line.zero { stroke: #a2a2a8 }
          .bias { stroke: #1e1e1e }
          .bias.positive { fill: #ee9e6a }
          .bias.negative { fill: #8493f5 }
          .bias.zero { fill: #a2a2a8 }
          .rule { stroke: #38383c }
        }
        """;

    public static Picture Draw(string title, string subtitle, string alt, double height, params object?[] content)
    {
        var svg = Element("svg",
            new XAttribute("viewBox", $"0 0 {Number(Width)} {Number(height)}"),
            new XAttribute("width", Number(Enlarged * Width)), new XAttribute("height", Number(Enlarged * height)),
            new XAttribute("role", "img"), new XAttribute("aria-label", alt),
            Element("title", alt),
            Element("style", s_style),
            Rectangle(0.5, 0.5, Width - 1, height - 1, Class("card"), new XAttribute("rx", 12)),
            Label.Of(Left, 37, title, size: 20, anchor: "start", css: "strong"),
            Label.Of(Left, 58, subtitle, anchor: "start", css: "soft"),
            content);
        return new(svg.ToString(SaveOptions.DisableFormatting), alt);
    }
}
