using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>Every weight as a line between its two neurons: its colour is the sign, its width the size.</summary>
internal static class WeightLines
{
    private const double Thinnest = 0.3;

    public static XElement Of(NetworkLayout layout, double thickest)
    {
        var scale = thickest / Math.Max(layout.W.Max(Largest), double.Epsilon);
        // The strong ones last: what matters lies on top.
        return Element("g", Class("weights"), layout.W.SelectMany((W, i) => Between(layout.Columns[i], layout.Columns[i + 1], W))
            .OrderBy(line => Math.Abs(line.Weight))
            .Select(line => Element("line", Class(Sign(line.Weight)),
                new XAttribute("x1", Number(line.From.X)), new XAttribute("y1", Number(line.From.Y)),
                new XAttribute("x2", Number(line.To.X)), new XAttribute("y2", Number(line.To.Y)),
                new XAttribute("stroke-width", Fine(Math.Max(Thinnest, scale * Math.Abs(line.Weight)))))));
    }

    /// <summary>The class of a number's colour.</summary>
    public static string Sign(double value) => value > 0 ? "positive" : value < 0 ? "negative" : "zero";

    public static double Largest(Matrix<double> W) => W.Enumerate().Max(Math.Abs);

    private static IEnumerable<(Neuron From, Neuron To, double Weight)> Between(Column from, Column to, Matrix<double> W) =>
        to.Neurons.SelectMany(next => from.Neurons.Select(neuron => (neuron, next, W[next.Index, neuron.Index])));
}
