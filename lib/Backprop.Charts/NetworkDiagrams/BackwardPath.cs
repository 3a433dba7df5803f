using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>
/// The chain rule as a path from the cost to the input: down through ⊙ σ′(z) below each layer, to the left through Wᵀ below
/// each matrix. Where it turns stands what has been multiplied up to there.
/// </summary>
/// <param name="layout">The network above.</param>
/// <param name="cost">Where the path begins.</param>
/// <param name="trunk">How wide the two Jacobians of a layer are together, where they branch off.</param>
internal sealed class BackwardPath(NetworkLayout layout, (double X, double Y) cost, Func<int, double> trunk)
{
    private const double Step = 68, Dot = 4.5;

    /// <summary>The height at which the path has arrived at ∂C/∂a3.</summary>
    private readonly double _top = layout.Bottom + 24;

    public double Bottom => _top + 3 * Step;

    /// <summary>∂C/∂z of a layer: here its Jacobians branch off.</summary>
    public (double X, double Y) Branch(int layer) => (layout.Columns[layer].X, _top + (4 - layer) * Step);

    public object[] Draw() => [.. FromCost(), .. Enumerable.Range(1, 3).SelectMany(Through), .. FromLayer(3), .. FromLayer(2)];

    private object[] FromCost()
    {
        var x = layout.Columns[3].X;
        return
        [
            Path($"M{At(cost.X, cost.Y)}V{Number(_top - 10)}q0,10 -10,10H{Number(x + Dot + Arrow.Length)}"),
            Arrow.Head(x + Dot, _top, -1, 0, "J"),
            FactorPill.At(cost.X, (cost.Y + _top - 6) / 2, "2(a3 − y)"),
        ];
    }

    /// <summary>From ∂C/∂a down to ∂C/∂z.</summary>
    private object[] Through(int layer)
    {
        var (x, below) = Branch(layer);
        var (y, half) = (below - Step, Math.Max(2 * Dot, trunk(layer)) / 2);
        var rows = layout.b[layer - 1].RowCount;
        return
        [
            Path($"M{At(x, y)}V{Number(below - Dot - Arrow.Length)}"),
            Arrow.Head(x, below - Dot, 0, 1, "J"),
            FactorPill.At(x, (y + below) / 2 - 2, $"⊙ σ′(z{layer})"),
            Station(x, y, Dot), Station(x, below, half),
            Label.Centred(x - Dot - 6, y, $"∂C/∂a{layer} {rows}×N", anchor: "end", css: "soft"),
            // The path goes on to the left, except from the first layer.
            layer > 1
                ? Label.Centred(x + half + 6, below, $"∂C/∂z{layer}", anchor: "start", css: "soft")
                : Label.Centred(x - half - 6, below, $"∂C/∂z{layer}", anchor: "end", css: "soft"),
        ];
    }

    /// <summary>From ∂C/∂z through the layer's matrix to ∂C/∂a of the layer before.</summary>
    private object[] FromLayer(int layer)
    {
        var (x, y) = Branch(layer);
        var before = layout.Columns[layer - 1].X;
        return
        [
            Path($"M{At(x, y)}H{Number(before + Dot + Arrow.Length)}"),
            Arrow.Head(before + Dot, y, -1, 0, "J"),
            FactorPill.At((x + before) / 2 + 2, y, $"W{layer}ᵀ ·"),
        ];
    }

    private static XElement Path(string d) => Element("path", Class("backward"), new XAttribute("d", d));

    private static XElement Station(double x, double y, double half) =>
        Rectangle(x - half, y - Dot, 2 * half, 2 * Dot, Class("J"), new XAttribute("rx", Number(Dot)));

    private static string At(double x, double y) => $"{Number(x)},{Number(y)}";
}
