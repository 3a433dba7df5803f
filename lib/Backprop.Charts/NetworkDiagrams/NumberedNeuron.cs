using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>A neuron with its activation in it, and below that, where the way back has reached it, what the cost feels of its weighted input.</summary>
internal sealed record NumberedNeuron(double Width)
{
    private const double Height = 30, Corner = 10;

    /// <summary>As wide as the longest number needs.</summary>
    public static NumberedNeuron For(ExamplePass pass)
    {
        var columns = pass.Activations.Concat(pass.Layers.Select(layer => layer.dC_dz));
        return new(8 + columns.SelectMany(column => column.Enumerate()).Max(number => Label.Width(Digits.Two(number))));
    }

    /// <param name="neuron">Where it stands.</param>
    /// <param name="name">As in "a2[4]".</param>
    /// <param name="css">What it is to the chosen weight.</param>
    /// <param name="a">Its activation.</param>
    /// <param name="dC_dz">What the cost feels; null where that is not known yet.</param>
    public XElement At(Neuron neuron, string name, string css, double a, double? dC_dz)
    {
        var (left, top) = (neuron.X - Width / 2, neuron.Y - Height / 2);
        return Element("g", Class(css), new XAttribute("data-node", name),
            Rectangle(left, top, Width, Height, Class("neuron"), new XAttribute("rx", Number(Corner))),
            dC_dz is { } felt
                ? new[] { LowerHalf(left, neuron.Y), Value(neuron.X, neuron.Y - 7, a), Value(neuron.X, neuron.Y + 6.5, felt) }
                : [Value(neuron.X, neuron.Y, a)]);
    }

    private XElement LowerHalf(double x, double y)
    {
        var (corner, side) = (Number(Corner), Number(Height / 2 - Corner));
        return Element("path", Class("path-felt"), new XAttribute("d",
            $"M{Number(x)},{Number(y)}h{Number(Width)}v{side}q0,{corner} -{corner},{corner}h{Number(2 * Corner - Width)}q-{corner},0 -{corner},-{corner}z"));
    }

    private static XElement Value(double x, double y, double number) => Label.Centred(x, y, Digits.Two(number), css: "value");
}
