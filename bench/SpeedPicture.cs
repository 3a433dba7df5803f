using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>Steps a second against the number of examples (left) and against the number of neurons a layer (right), all axes logarithmic.</summary>
internal static class SpeedPicture
{
    private const double Top = 70, Bottom = 340, PanelWidth = 270;

    public static string Draw(IReadOnlyList<Standing> byN, IReadOnlyList<Standing> byWidth)
    {
        var svg = new StringBuilder("""
            <svg viewBox="0 0 720 400" width="720" height="400" role="img" aria-label="Steps a second of the library, of C++ by hand and of NumPy, against the number of examples and the number of neurons a layer." xmlns="http://www.w3.org/2000/svg"><style>
            text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: #6b6b70 }
            .title { font-size: 15px; font-weight: 600; fill: #24242a }
            .card { fill: #fff; stroke: #e4e4e8 }
            .grid { stroke: #e9e9ed }
            .line { stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; fill: none }
            .cpp { fill: none; stroke: #2793F8; stroke-width: 2 }
            .ours { stroke: #C836A7 } .threads { stroke: #C836A7; stroke-dasharray: 1 5 } .numpy { stroke: #91938F }
            text.ours { fill: #C836A7; stroke: none } text.numpy { stroke: none } text.cpp { fill: #2793F8; stroke: none }
            .end { text-anchor: end } .middle { text-anchor: middle }
            @media (prefers-color-scheme: dark) {
              text { fill: #a2a2a8 } .title { fill: #ececf0 } .card { fill: #1e1e1e; stroke: #38383c } .grid { stroke: #34343a }
            }
            </style><rect x="0.5" y="0.5" width="719" height="399" class="card" rx="12"/>

            """);
        Panel(svg, 62, "1-6-7-2, N examples a step", "N", byN, problem => problem.N, [1, 100, 10_000, 1_000_000]);
        Panel(svg, 426, "1-n-n-2, 4,096 examples a step", "n", byWidth, problem => problem.n1, [4, 16, 64, 256]);
        return svg.Append("</svg>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void Panel(StringBuilder svg, double left, string title, string symbol, IReadOnlyList<Standing> standings, Func<Problem, int> size, int[] ticks)
    {
        var measured = standings.Where(s => !s.IsMissing).ToArray();
        var (lowest, highest) = (Math.Floor(measured.Min(Decade)), Math.Ceiling(measured.Max(Decade)));
        var (from, to) = (Math.Log(ticks[0]), Math.Log(ticks[^1]));
        double X(double s) => left + (Math.Log(s) - from) / (to - from) * PanelWidth;
        double Y(double decade) => Bottom - (decade - lowest) / (highest - lowest) * (Bottom - Top);

        Text(svg, "title", left - 38, 34, title);
        Text(svg, "", left - 38, 54, "steps/s");
        for (var decade = lowest; decade <= highest; decade++)
        {
            Line(svg, left, Y(decade), left + PanelWidth, Y(decade));
            Text(svg, "end", left - 6, Y(decade) + 4, Short(Math.Pow(10, decade)));
        }

        foreach (var tick in ticks)
        {
            Line(svg, X(tick), Top, X(tick), Bottom);
            Text(svg, "middle", X(tick), Bottom + 18, $"{(tick == ticks[0] ? symbol + " = " : "")}{Short(tick)}");
        }

        foreach (var contestant in measured.GroupBy(s => s.Contestant.Name))
        {
            var points = contestant.Select(s => (X: X(size(s.Problem)), Y: Y(Decade(s)))).ToArray();
            var css = Css(contestant.Key);
            if (css == "cpp")
            {
                // Rings, so that the line below can be seen through them.
                foreach (var (x, y) in points)
                    svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"cpp\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\"/>\n");
                continue;
            }

            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line {css}\" d=\"M{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")))}\"/>\n");
        }

        const double legend = Bottom + 42;
        var next = left - 38;
        foreach (var (name, css) in measured.Select(s => s.Contestant.Name).Distinct().Select(name => (Legend(name), Css(name))))
        {
            if (css == "cpp")
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"cpp\" cx=\"{next + 8:0.#}\" cy=\"{legend - 4:0.#}\" r=\"4.5\"/>\n");
            else
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line {css}\" d=\"M{next:0.#},{legend - 4:0.#}h16\"/>\n");
            Text(svg, "", next + 22, legend, name);
            next += 22 + 6.9 * name.Length + 14;
        }
    }

    private static double Decade(Standing standing) => Math.Log10(standing.StepsPerSecond.Median);

    private static string Css(string name) => name switch
    {
        "ours" => "threads",
        "ours, one thread" => "ours",
        "C++ by hand" => "cpp",
        _ => "numpy",
    };

    private static string Legend(string name) => Css(name) switch
    {
        "ours" => "C#",
        "threads" => $"C#, {Environment.ProcessorCount} threads",
        "cpp" => "C++",
        _ => name.Contains("notes", StringComparison.Ordinal) ? "NumPy, six" : "NumPy, shared",
    };

    private static string Short(double number) => number switch
    {
        >= 1e6 => $"{number / 1e6:0} M",
        >= 1e4 => $"{number / 1e3:0} k",
        _ => number.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{x1:0.#},{y1:0.#}L{x2:0.#},{y2:0.#}\"/>\n");

    private static void Text(StringBuilder svg, string css, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{text}</text>\n");
}
