using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>
/// One weight's way to the cost in one example: lit up in the network, with its entry in its Jacobian, and the numbers that make
/// the entry. Data attributes say the same of every other weight, for a page on which the reader may choose; how they are read
/// stands at the head of the page's script.
/// </summary>
/// <param name="layout">Where the network stands.</param>
/// <param name="pass">The example.</param>
/// <param name="chosen">The weight. What the cost feels is drawn as far back as its layer.</param>
internal sealed class WeightPathDiagram(NetworkLayout layout, ExamplePass pass, Weight chosen)
{
    private const double Symbols = 84, CostX = 446, CostSize = 12, Thickest = 4, Thinnest = 0.6;
    private static readonly double[] s_columns = [56, 166, 276, 386];

    private readonly NumberedNeuron _neuron = NumberedNeuron.For(pass);

    public static Picture Of(Network network, ExamplePass pass, Weight chosen)
    {
        var layout = new NetworkLayout(network, s_columns, top: 98, pitch: 34, leastHeight: 102);
        return new WeightPathDiagram(layout, pass, chosen).Draw();
    }

    private Picture Draw()
    {
        var calculation = new WeightCalculation(pass);
        var grids = new EntryGrids(pass, chosen.Layer);
        var slopes = layout.Bottom + 24;
        var names = slopes + 22;
        var lines = names + grids.Height + 28;
        return Sheet.Draw(
            "One weight on its way to the cost", $"Example {pass.Number}. In a neuron its a, and below it dC/dz", Alt(calculation),
            lines + WeightCalculation.Height + 20,
            layout.Columns.Select((column, i) => Label.Centred(column.X, Symbols, $"a{i}", size: 16, css: "strong")),
            layout.W.Select((W, i) => Label.Centred(Header.Between(layout, i), Symbols, $"W{i + 1}", size: 16, css: "strong")),
            Label.Centred(CostX, Symbols, "C", size: 16, css: "strong"),
            Element("g", Class("path-lines"), Weights().OrderBy(way => way.Rank).Select(way => way.Line), layout.Columns[3].Neurons.Select(ToCost)),
            layout.Columns.SelectMany((column, layer) => column.Neurons.Select(neuron => Neuron(layer, neuron))),
            Element("g", Class("path-node on"), new XAttribute("data-node", "C"),
                Element("circle", Class("neuron"), new XAttribute("cx", Number(CostX)), new XAttribute("cy", Number(layout.Middle)), new XAttribute("r", Number(CostSize)))),
            Label.Of(Sheet.Left, slopes, $"Slopes of example {pass.Number}: rust +, blue −", anchor: "start", css: "soft"),
            Hint(slopes),
            grids.Draw(names, chosen, calculation), calculation.Draw(lines, chosen));
    }

    /// <summary>Every weight as a line, as wide as it is large; what is lit comes last, so that it lies on top.</summary>
    private IEnumerable<(int Rank, XElement Line)> Weights()
    {
        var scale = Thickest / Math.Max(layout.W.Max(WeightLines.Largest), double.Epsilon);
        return layout.W.SelectMany((W, i) => layout.Columns[i + 1].Neurons.SelectMany(to => layout.Columns[i].Neurons.Select(from =>
        {
            var weight = new Weight(i + 1, to.Index, from.Index);
            var (rank, css) = weight == chosen ? (2, "path-line chosen") : chosen.Passes(weight) ? (1, "path-line on") : (0, "path-line");
            var line = Way(css, Name(i, from), Name(i + 1, to), (from.X + _neuron.Width / 2, from.Y), (to.X - _neuron.Width / 2, to.Y));
            line.Add(
                new XAttribute("stroke-width", Fine(Math.Max(Thinnest, scale * Math.Abs(W[to.Index, from.Index])))),
                weight.Layer < chosen.Layer ? null : new XAttribute("data-part", weight));
            return (rank, line);
        })));
    }

    private XElement ToCost(Neuron neuron) =>
        Way(chosen.Passes(3, neuron) ? "path-line on" : "path-line", Name(3, neuron), "C", (neuron.X + _neuron.Width / 2, neuron.Y), (CostX - CostSize, layout.Middle));

    private XElement Neuron(int layer, Neuron neuron)
    {
        var css = chosen.ComesFrom(layer, neuron) ? "path-node input" : chosen.Passes(layer, neuron) ? "path-node on" : "path-node";
        double? dC_dz = layer >= chosen.Layer ? pass.Layers[layer - 1].dC_dz[neuron.Index, 0] : null;
        return _neuron.At(neuron, Name(layer, neuron), css, pass.Activations[layer][neuron.Index, 0], dC_dz);
    }

    /// <summary>Seen only where it is true.</summary>
    private static XElement Hint(double y)
    {
        var hint = Label.Of(Sheet.Right, y, "Choose any weight", anchor: "end", css: "soft");
        hint.Add(new XAttribute("data-hint", ""), new XAttribute("visibility", "hidden"));
        return hint;
    }

    private string Alt(WeightCalculation calculation) =>
        $"The way of the weight {chosen} to the cost C in a {layout.Network}, for example {pass.Number} of {Digits.Count(pass.Count)}. {calculation.Text(chosen)}";

    private static string Name(int layer, Neuron neuron) => $"a{layer}[{neuron.Index}]";

    private static XElement Way(string css, string from, string to, (double X, double Y) start, (double X, double Y) end) => Element("line",
        Class(css), new XAttribute("data-from", from), new XAttribute("data-to", to),
        new XAttribute("x1", Number(start.X)), new XAttribute("y1", Number(start.Y)), new XAttribute("x2", Number(end.X)), new XAttribute("y2", Number(end.Y)));
}
