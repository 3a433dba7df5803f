using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>The neurons: a rounded shape each, its bias as a small mark on it, and three dots where a layer has more than are drawn.</summary>
/// <param name="layout">Where they stand.</param>
/// <param name="width">Of a neuron; a circle if it is the height.</param>
/// <param name="height">Of a neuron.</param>
internal sealed class Neurons(NetworkLayout layout, double width, double height)
{
    private const double Mark = 3.5;

    private readonly double _mark = Math.Min(Mark, 0.2 * height);

    /// <summary>Empty.</summary>
    public XElement Empty() => All((_, _) => []);

    /// <summary>Filled by their activations, which stand in them.</summary>
    /// <param name="activation">Of a layer and a neuron's index.</param>
    public XElement Live(Func<int, int, double> activation) => All((layer, neuron) =>
    {
        var a = activation(layer, neuron.Index);
        return
        [
            Shape(neuron, "live", new XAttribute("fill-opacity", Fine(Math.Clamp(a, 0, 1)))),
            Label.Centred(neuron.X, neuron.Y, Digits.Two(a), css: "value"),
        ];
    });

    private XElement All(Func<int, Neuron, XElement[]> content) =>
        Element("g", Class("neurons"), layout.Columns.Select((column, layer) => new object?[]
        {
            column.Neurons.Select(neuron => new object?[] { Shape(neuron, "neuron"), content(layer, neuron), Bias(layer, neuron) }),
            column.Gap is { } y ? Element("path", Class("gap"), new XAttribute("d", Dots([(column.X, y - 6), (column.X, y), (column.X, y + 6)]))) : null,
        }));

    private XElement Shape(Neuron neuron, string css, XAttribute? opacity = null) =>
        Rectangle(neuron.X - width / 2, neuron.Y - height / 2, width, height, Class(css), new XAttribute("rx", Number(height / 2)), opacity);

    private XElement? Bias(int layer, Neuron neuron) => layer == 0 ? null : BiasMark(
        neuron.X, neuron.Y + height / 2, layout.b[layer - 1][neuron.Index, 0], _mark);

    public static XElement BiasMark(double x, double y, double bias, double radius = Mark) =>
        Element("circle", Class($"bias {WeightLines.Sign(bias)}"),
            new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", Number(radius)));
}
