using System.Text.RegularExpressions;

namespace Backprop.Charts;

/// <summary>The colours of a diagram, for light and for dark.</summary>
/// <remarks>
/// As a file or an image it follows the system. Inside a page it is as light or dark as the page is (color-scheme), and nothing
/// else there has its rules. A viewer that does not know light-dark() draws it light.
/// </remarks>
internal static partial class SheetStyle
{
    /// <summary>The class of the SVG element.</summary>
    public const string Class = "sheet";

    private static readonly string s_rules = $$"""
        text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: light-dark(#24242a, #ececf0); font-variant-numeric: tabular-nums }
        .card { fill: light-dark(#ffffff, #1e1e1e); stroke: light-dark(#e2e2e6, #38383c) }
        .soft { fill: light-dark(#6b6b70, #a2a2a8) }
        .strong { font-weight: 600 }
        .value { fill: light-dark(#000000, #ffffff) }
        .W { fill: {{Palette.W}} }
        .z { fill: {{Palette.z}} }
        .a { fill: {{Palette.a}} }
        .J { fill: {{Palette.J}} }
        .y { fill: {{Palette.Target}} }
        .neuron { fill: light-dark(#ffffff, #1e1e1e); stroke: {{Palette.a}}; stroke-width: 1.75 }
        .live { fill: {{Palette.a}} }
        .gap { stroke: {{Palette.a}}; stroke-width: 3.5; stroke-linecap: round }
        line.positive { stroke: light-dark(#9c3a00, #ee9e6a) }
        line.negative { stroke: light-dark(#2338c4, #8493f5) }
        line.zero { stroke: light-dark(#55555a, #a2a2a8) }
        .weights { stroke-opacity: .75 }
        .faded .weights { stroke-opacity: .65 }
        .bias { stroke: light-dark(#ffffff, #1e1e1e); stroke-width: 1 }
        .bias.positive { fill: light-dark(#9c3a00, #ee9e6a) }
        .bias.negative { fill: light-dark(#2338c4, #8493f5) }
        .bias.zero { fill: light-dark(#55555a, #a2a2a8) }
        .forward { stroke: {{Palette.a}}; stroke-width: 1.75; fill: none }
        .error { stroke: {{Palette.Target}}; stroke-width: 1.25; fill: none }
        .cost { fill: light-dark(#ffffff, #1e1e1e); stroke: light-dark(#24242a, #ececf0); stroke-width: 1.75 }
        .backward { stroke: {{Palette.J}}; stroke-width: 2.5; fill: none }
        .jacobian { stroke: {{Palette.J}}; fill: none }
        .factor { fill: light-dark(#ffffff, #1e1e1e); stroke: {{Palette.J}}; stroke-width: 1.25 }
        .path-line { stroke: light-dark(#8a8a90, #85858c); stroke-opacity: .5 }
        .path-line.on { stroke: {{Palette.J}}; stroke-opacity: 1 }
        .path-line.chosen { stroke: {{Palette.W}}; stroke-opacity: 1; stroke-width: 4.5 }
        .path-node .neuron { stroke: light-dark(#8a8a90, #85858c); stroke-width: 1 }
        .path-node.on .neuron { stroke: {{Palette.J}}; stroke-width: 2.5 }
        .path-node.input .neuron { stroke: {{Palette.a}}; stroke-width: 3 }
        .path-felt { fill: {{Palette.J}}; fill-opacity: .16 }
        .path-entry { stroke: light-dark(#c9c9cf, #55555a); stroke-width: .5 }
        .path-entry.chosen { stroke: light-dark(#000000, #ffffff); stroke-width: 2 }
        .rule { stroke: light-dark(#e2e2e6, #38383c) }
        """;

    /// <summary>What stands in the style element.</summary>
    public static string Css { get; } =
        $".{Class}:root {{ color-scheme: light dark }}\n" + LightDark().Replace(string.Join('\n', s_rules.Split('\n').Select(rule => $".{Class} {rule}")), "$1: $2; $0");

    [GeneratedRegex(@"([\w-]+): light-dark\((#\w+), #\w+\)")]
    private static partial Regex LightDark();
}
