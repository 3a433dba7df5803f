using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>What the lines and marks mean, with the largest weight as the measure of the widths.</summary>
internal static class Legend
{
    public const double Height = 46;

    public static object[] Of(NetworkLayout layout, double y, double thickest) =>
    [
        Sample(Sheet.Left, y, "positive", thickest), Words(58, y, "positive"),
        Sample(138, y, "negative", thickest), Words(174, y, "negative"),
        Neurons.BiasMark(268, y, 1), Neurons.BiasMark(279, y, -1), Words(290, y, "the sign of a bias"),
        Words(Sheet.Left, y + 22, $"Width: size of the weight; widest {Widest(layout)}"),
    ];

    /// <summary>The weight that is largest in size: "W2[3, 1] = -1.4".</summary>
    public static string Widest(NetworkLayout layout)
    {
        var (W, i) = layout.W.Select((W, i) => (W, i)).MaxBy(matrix => WeightLines.Largest(matrix.W));
        var (row, column, weight) = W.EnumerateIndexed(Zeros.Include).MaxBy(entry => Math.Abs(entry.Item3));
        return $"W{i + 1}[{row}, {column}] = {Digits.Two(weight)}";
    }

    private static XElement Words(double x, double y, string text) => Label.Centred(x, y, text, anchor: "start", css: "soft");

    private static XElement Sample(double x, double y, string sign, double width) => Element("line", Class(sign),
        new XAttribute("x1", Number(x)), new XAttribute("y1", Number(y)), new XAttribute("x2", Number(x + 28)), new XAttribute("y2", Number(y)),
        new XAttribute("stroke-width", Number(width)));
}
