using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>Forwards along the top to the cost, and from there backwards, below the network, to the six Jacobians.</summary>
internal static class JacobianFlowDiagram
{
    private const double Cost = 432, CostSize = 15;
    private static readonly double[] s_columns = [40, 138, 242, 346];

    /// <summary>The columns in which the Jacobians end, spread over the whole width.</summary>
    private static readonly double[] s_ends = [46, 124, 201, 279, 356, 434];

    public static Picture Of(Network network, Gradients jacobians)
    {
        var layout = new NetworkLayout(network, s_columns, top: 114, pitch: 21, leastHeight: 150);
        var arrows = JacobianArrow.All(jacobians);
        var largest = arrows.Max(arrow => arrow.Norm);
        var widths = arrows.Select(arrow => arrow.Width(largest)).ToArray();
        var path = new BackwardPath(layout, (Cost, layout.Middle + CostSize), layer => widths[2 * layer - 2] + widths[2 * layer - 1]);
        var tip = path.Bottom + 118;
        var notes = tip + JacobianArrow.Below + 18;

        return Sheet.Draw(
            "From one cost to six Jacobians", $"{network}, batch of N examples", Alt(layout, arrows), notes + 80,
            Forward(layout, 90),
            Element("g", Class("faded"), ToCost(layout), WeightLines.Of(layout, thickest: 2.5), new Neurons(layout, 14, 14).Empty()),
            Hint(layout.Bottom + 10),
            arrows.Select((arrow, i) =>
            {
                // The two of a layer leave the path side by side.
                var (x, y) = path.Branch(arrow.Layer);
                return arrow.Draw(i % 2 == 0 ? x - widths[i + 1] / 2 : x + widths[i - 1] / 2, y, s_ends[i], tip, widths[i]);
            }),
            path.Draw(),
            Element("path", Class("rule"), new XAttribute("d", $"M{Number(Sheet.Left)},{Number(notes)}H{Number(Sheet.Right)}")),
            Label.Of(Sheet.Left, notes + 23, "J_W2 = [(W3ᵀ · [2(a3 − y) ⊙ σ′(z3)]) ⊙ σ′(z2)] · a1ᵀ / N", anchor: "start"),
            Label.Of(Sheet.Left, notes + 45, "Number: Frobenius norm of J. Width: its square root.", anchor: "start", css: "soft"),
            Label.Of(Sheet.Left, notes + 64, "sum: over the N examples. Weights: rust +, blue −.", anchor: "start", css: "soft"));
    }

    private static object[] Forward(NetworkLayout layout, double y)
    {
        double[] stations = [.. s_columns, Cost];
        return
        [
            .. layout.Columns.Select((column, i) => Label.Centred(column.X, y, $"a{i}", size: 16, css: "strong")),
            Label.Centred(Cost, y, "C", size: 16, css: "strong"),
            .. Enumerable.Range(0, 4).SelectMany(i => Arrow.Forward(stations[i] + 15, stations[i + 1] - (i < 3 ? 15 : 11), y)),
            .. layout.W.Select((W, i) => Label.Of(Header.Between(layout, i), y - 11, $"W{i + 1} {W.RowCount}×{W.ColumnCount}", css: "soft")),
        ];
    }

    private static object[] ToCost(NetworkLayout layout) =>
    [
        .. layout.Columns[3].Neurons.Select(neuron => Element("path", Class("error"), new XAttribute(
            "d", Line([(neuron.X, neuron.Y), (Cost, layout.Middle)])))),
        Element("circle", Class("cost"),
            new XAttribute("cx", Number(Cost)), new XAttribute("cy", Number(layout.Middle)), new XAttribute("r", Number(CostSize))),
        Label.Centred(Cost, layout.Middle, "C", size: 15, css: "strong"),
    ];

    /// <summary>In the corner that the path leaves free.</summary>
    private static object[] Hint(double y) =>
    [
        Label.Of(Sheet.Left, y, "← backwards", size: 15, anchor: "start", css: "strong J"),
        Label.Of(Sheet.Left, y + 20, "From C to a Jacobian,", anchor: "start", css: "soft"),
        Label.Of(Sheet.Left, y + 38, "apply every factor", anchor: "start", css: "soft"),
        Label.Of(Sheet.Left, y + 56, "on the way.", anchor: "start", css: "soft"),
    ];

    private static string Alt(NetworkLayout layout, JacobianArrow[] arrows)
    {
        string Branches(int layer) => string.Join(" and ", arrows.Where(arrow => arrow.Layer == layer)
            .Select(arrow => $"{arrow.Name} ({arrow.Factor}; norm {Digits.Two(arrow.Norm)})"));
        return string.Join(' ', [
            $"How the six Jacobians of a {layout.Network} are composed. Forwards: a0 → a1 → a2 → a3 → the cost C. Backwards from C:",
            $"2(a3 − y), ⊙ σ′(z3), and here branch off {Branches(3)};",
            $"W3ᵀ ·, ⊙ σ′(z2), and here {Branches(2)};",
            $"W2ᵀ ·, ⊙ σ′(z1), and here {Branches(1)}.", .. layout.Hidden]);
    }
}
