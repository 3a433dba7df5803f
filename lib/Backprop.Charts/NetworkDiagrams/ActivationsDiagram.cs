using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>A network with one example in it: every neuron filled by its activation.</summary>
internal static class ActivationsDiagram
{
    private const double Thickest = 3;

    public static Picture Of(Network network, ForwardPass pass)
    {
        var layout = new NetworkLayout(network, WeightsDiagram.Columns, top: 128, pitch: 36, leastHeight: 200);
        double Activation(int layer, int index) => Matrix(pass, layer)[index, 0];
        var longest = layout.Columns.SelectMany((column, layer) => column.Neurons.Select(neuron => Label.Width(Digits.Two(Activation(layer, neuron.Index))))).Max();
        var neurons = new Neurons(layout, Math.Max(44, longest + 12), 24);
        var formulas = layout.Bottom + 22;
        var legend = formulas + 66;

        return Sheet.Draw(
            $"A {network} at work",
            $"One example: a0 = {Digits.Two(pass.a0[0, 0])} becomes a3 = {Digits.Two(pass.a3[0, 0])}, {Digits.Two(pass.a3[1, 0])}",
            Alt(layout, Activation), legend + Legend.Height + 24,
            Header.Of(layout, 92), WeightLines.Of(layout, Thickest), neurons.Live(Activation),
            Enumerable.Range(0, 3).Select(i => Formula(layout, i, formulas)),
            Legend.Of(layout, legend, Thickest), Fill(legend + 44));
    }

    private static object[] Formula(NetworkLayout layout, int i, double y)
    {
        var (x, n) = (Header.Between(layout, i), i + 1);
        return
        [
            Arrow.Forward(layout.Columns[i].X + 8, layout.Columns[n].X - 8, y),
            Label.Of(x, y + 20, $"z{n} = W{n} a{i} + b{n}"),
            Label.Of(x, y + 39, $"→ a{n} = σ(z{n})"),
        ];
    }

    /// <summary>The legend of the fill.</summary>
    private static object[] Fill(double y) =>
    [
        .. Enumerable.Range(0, 5).Select(i => Rectangle(
            Sheet.Left + 14 * i, y - 6, 14, 12, Class("live"), new XAttribute("fill-opacity", Fine(i / 4.0)))),
        Label.Centred(Sheet.Left + 78, y, "the activation, from 0 to 1", anchor: "start", css: "soft"),
    ];

    private static string Alt(NetworkLayout layout, Func<int, int, double> activation)
    {
        var layers = layout.Columns.Select((column, layer) =>
            $"a{layer} = {string.Join(", ", column.Neurons.Select(neuron => Digits.Two(activation(layer, neuron.Index))))}");
        return string.Join(' ', [
            $"A diagram of a {layout.Network} with the activations of one example: {string.Join("; ", layers)}.",
            "On the way from layer to layer z1 = W1 a0 + b1 → a1 = σ(z1), z2 = W2 a1 + b2 → a2 = σ(z2), z3 = W3 a2 + b3 → a3 = σ(z3).", .. layout.Hidden]);
    }

    private static Matrix<double> Matrix(ForwardPass pass, int layer) =>
        layer switch { 0 => pass.a0, 1 => pass.a1, 2 => pass.a2, _ => pass.a3 };
}
