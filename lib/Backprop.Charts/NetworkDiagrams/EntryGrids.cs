using System.Globalization;
using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>The Jacobians of one example as small heat maps, that of the last layer on the right. Each entry holds the numbers of its weight.</summary>
/// <param name="pass">The example.</param>
/// <param name="firstLayer">The first layer that is drawn.</param>
internal sealed class EntryGrids(ExamplePass pass, int firstLayer)
{
    private const double Widest = 28, CellHeight = 14, Between = 20, Gap = 2;

    private readonly double _width = Math.Min(
        Widest, (Sheet.Right - Sheet.Left - 2 * Between) / pass.Layers.Sum(layer => layer.W.ColumnCount));

    /// <summary>Of the names and the highest grid.</summary>
    public double Height => 8 + CellHeight * pass.Layers.Skip(firstLayer - 1).Max(layer => layer.W.RowCount);

    public IEnumerable<XElement> Draw(double y, Weight chosen, WeightCalculation calculation)
    {
        var right = Sheet.Right;
        for (var layer = 3; layer >= firstLayer; layer--)
        {
            var left = right - _width * pass.Layers[layer - 1].W.ColumnCount;
            yield return Grid(layer, left, y, chosen, calculation);
            right = left - Between;
        }
    }

    private XElement Grid(int layer, double left, double y, Weight chosen, WeightCalculation calculation)
    {
        var entries = pass.Layers[layer - 1].dC_dW;
        var largest = Math.Max(entries.Enumerate().Max(Math.Abs), double.Epsilon);
        return Element("g",
            new XAttribute("data-shape", $"{entries.RowCount}×{entries.ColumnCount}"),
            new XAttribute("data-numbers", "weight product mean"),
            new XAttribute("data-where", $"a{layer - 1}+dC_dz{layer} a{layer - 1}+J_W{layer} a+dC_dz"),
            new XAttribute("data-terms", $"a{layer - 1} z{layer} dC_dz{layer} dC_dW{layer} J_W{layer} a dC_dz J_W"),
            Label.Of(left, y, $"J_W{layer}", anchor: "start", css: "strong"),
            Enumerable.Range(0, entries.RowCount).SelectMany(i => Enumerable.Range(0, entries.ColumnCount).Select(j =>
            {
                var weight = new Weight(layer, i, j);
                return Rectangle(
                    left + j * _width, y + 8 + i * CellHeight, _width - Gap, CellHeight - Gap,
                    Class(weight == chosen ? "path-entry chosen" : "path-entry"), new XAttribute("fill", Hex(DivergingScale.At(entries[i, j] / largest))),
                    new XAttribute("data-part", weight), calculation.Slots(weight).Select(slot => new XAttribute($"data-{slot.Key}", slot.Value)));
            })));
    }

    private static string Hex(Rgb colour) => string.Create(
        CultureInfo.InvariantCulture, $"#{(int)Math.Round(colour.R):x2}{(int)Math.Round(colour.G):x2}{(int)Math.Round(colour.B):x2}");
}
