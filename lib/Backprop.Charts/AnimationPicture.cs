using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>
/// Moves by SMIL, because an image in a README runs no scripts. Without it, or where the reader wants no motion, the end stands still.
/// </summary>
internal static class AnimationPicture
{
    private const int MostFrames = 36, MostPoints = 120;
    private const double Column = 412;

    private const string Style = """
        .card { fill: #ffffff; stroke: #e2e2e6 }
        .word { font: 20px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; fill: #6b6b70 }
        .title { font-size: 27px; font-weight: 600; fill: #24242a }
        .number { font-size: 34px; font-weight: 600; fill: #24242a; font-variant-numeric: tabular-nums }
        .axis { stroke: #c9c9cf; fill: none }
        .target { stroke: TARGET; stroke-width: 4; stroke-linecap: round; fill: none }
        .output { stroke: OUTPUT; stroke-width: 3.5; stroke-linejoin: round; stroke-linecap: round; fill: OUTPUT; fill-opacity: .09; fill-rule: evenodd }
        .cost { stroke: OUTPUT; stroke-width: 2; stroke-linejoin: round; fill: none }
        .dot { fill: OUTPUT }
        .still { display: none }
        @media (prefers-color-scheme: dark) {
          .card { fill: #1e1e1e; stroke: #38383c }
          .word { fill: #a2a2a8 }
          .title, .number { fill: #ececf0 }
          .axis { stroke: #4c4c52 }
        }
        @media (prefers-reduced-motion: reduce) { .moving { display: none } .still { display: inline } }
        """;

    public static Picture Of(Curve curve, TrainingRun run)
    {
        var (x, y) = (curve.x, curve.y);
        var keyframes = Keyframes.Of(run.Snapshots, MostFrames);
        var costs = keyframes.Select(frame => frame.Network.Cost(x, y)).ToArray();
        var target = Drawing.Of(y);
        var outputs = keyframes.Select(frame => Drawing.Of(frame.Network.Forward(x).a3)).ToArray();
        var (rangeX, rangeY) = Drawing.Ranges([target, .. outputs]);
        var canvas = new Box(24, 24, 356, 352, rangeX, rangeY).WithEqualAxes();

        string steps = Digits.Count(keyframes[^1].Step), first = Digits.Two(costs[0]), last = Digits.Two(costs[^1]);
        var alt = $"A moving picture of a {run.Network} that learns to draw the {curve.Name}: over {steps} steps of training its output "
            + $"moves onto the target, while the cost goes from {first} to {last}.";

        var end = keyframes.Count - 1;
        var timeline = new Timeline(keyframes.Count);
        var paths = outputs.Select(output => Line(Points(canvas, output))).ToArray();
        var dots = CostDots(costs);

        var svg = Element("svg",
            new XAttribute("viewBox", "0 0 720 400"), new XAttribute("width", 720), new XAttribute("height", 400),
            new XAttribute("role", "img"), new XAttribute("aria-label", alt),
            Element("title", alt),
            Element("style", Style
                .Replace("TARGET", Palette.Target.Hex, StringComparison.Ordinal)
                .Replace("OUTPUT", Palette.Output.Hex, StringComparison.Ordinal)),
            Rectangle(0.5, 0.5, 719, 399, Class("card"), new XAttribute("rx", 12)),
            Element("path", Class("target"), new XAttribute("d", Dots(Points(canvas, target)))),
            Text("word title", Column, 60, "A network learns"),
            Text("word title", Column, 93, $"to draw: {curve.Name}"),
            Text("word", Column, 147, "step"),
            Text("word", Column + 140, 147, "cost"),
            Element("path", Class("axis"), new XAttribute("d", $"M{Number(Column)},216V336H684")),
            Text("word", Column, 363, "cost, on a log scale"),
            Element("g", Class("moving"),
                Output(paths[end], timeline.Smooth("d", paths)),
                Element("clipPath", new XAttribute("id", "passed"),
                    Rectangle(0, 0, dots[end].X, 400, timeline.Smooth("width", [.. dots.Select(dot => Number(dot.X))]))),
                Cost(dots, new XAttribute("clip-path", "url(#passed)")),
                Dot(
                    dots[end],
                    timeline.Smooth("cx", [.. dots.Select(dot => Number(dot.X))]),
                    timeline.Smooth("cy", [.. dots.Select(dot => Number(dot.Y))])),
                keyframes.Select((frame, i) => Element("g",
                    new XAttribute("visibility", i == end ? "visible" : "hidden"), Numbers(frame.Step, costs[i]), timeline.ShowDuring(i)))),
            Element("g", Class("still"), Output(paths[end]), Cost(dots), Dot(dots[end]), Numbers(keyframes[end].Step, costs[end])));

        return new(svg.ToString(SaveOptions.DisableFormatting), alt);
    }

    /// <summary>At most so many of the points, evenly chosen: a picture shows no more.</summary>
    private static IEnumerable<(double X, double Y)> Points(Box canvas, double[][] points)
    {
        var count = points[0].Length;
        var every = (count + MostPoints - 1) / MostPoints;
        return Enumerable.Range(0, count).Where(i => i % every == 0 || i == count - 1).Select(i => canvas.Place(points[0][i], points[1][i]));
    }

    /// <summary>The cost at each frame, on a log scale.</summary>
    private static (double X, double Y)[] CostDots(double[] costs)
    {
        // A cost of exactly 0 has no logarithm; nothing smaller than this can be seen here anyway.
        var logs = costs.Select(cost => Math.Log10(Math.Max(cost, 1e-12))).ToArray();
        var (low, high) = (logs.Min(), logs.Max());
        var box = new Box(Column + 8, 222, 684 - Column - 16, 106, [0, costs.Length - 1], [low, Math.Max(high, low + 0.1)]);
        return [.. logs.Select((log, i) => box.Place(i, log))];
    }

    private static XElement Output(string path, XElement? animation = null) =>
        Element("path", Class("output"), new XAttribute("d", path), animation);

    private static XElement Cost((double X, double Y)[] dots, XAttribute? clip = null) =>
        Element("path", Class("cost"), new XAttribute("d", Line(dots)), clip);

    private static XElement Dot((double X, double Y) place, params XElement[] animations) =>
        Element("circle", Class("dot"), new XAttribute("cx", Number(place.X)), new XAttribute("cy", Number(place.Y)), new XAttribute("r", 5), animations);

    private static XElement[] Numbers(int step, double cost) =>
        [Text("word number", Column, 181, Digits.Count(step)), Text("word number", Column + 140, 181, Digits.Two(cost))];
}
