using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>One of the six Jacobians as an arrow out of the backward path: its last factor on it, its name, norm and shape below.</summary>
internal sealed record JacobianArrow(string Name, int Layer, string Factor, Matrix<double> J)
{
    private const double Widest = 20, Thinnest = 0.75;

    /// <summary>From the tip down: the room that name, norm and shape take.</summary>
    public const double Below = 58;

    public double Norm { get; } = J.FrobeniusNorm();

    /// <summary>In the order of the picture: layer 1 on the left.</summary>
    public static JacobianArrow[] All(Gradients jacobians) =>
    [
        new("J_W1", 1, "· a0ᵀ / N", jacobians.J_W1), new("J_b1", 1, "sum / N", jacobians.J_b1),
        new("J_W2", 2, "· a1ᵀ / N", jacobians.J_W2), new("J_b2", 2, "sum / N", jacobians.J_b2),
        new("J_W3", 3, "· a2ᵀ / N", jacobians.J_W3), new("J_b3", 3, "sum / N", jacobians.J_b3),
    ];

    /// <summary>With the square root of the norm: what is a hundred times smaller can still be seen; beyond a seven-hundredth a hair remains.</summary>
    public double Width(double largestNorm) => largestNorm > 0 ? Math.Max(Thinnest, Widest * Math.Sqrt(Norm / largestNorm)) : Thinnest;

    /// <summary>Out of the path at one place, down into its column.</summary>
    public object[] Draw(double fromX, double fromY, double x, double tip, double width)
    {
        var half = Math.Max(5, width / 2 + 4);
        var length = Math.Max(Arrow.Length, half);
        string At(double dx, double dy) => $"{Number(dx)},{Number(dy)}";
        return
        [
            Element("path", Class("jacobian"), new XAttribute("stroke-width", Fine(width)), new XAttribute(
                "d", $"M{At(fromX, fromY)}C{At(fromX, fromY + 40)} {At(x, fromY + 22)} {At(x, fromY + 68)}V{Number(tip - length + 0.5)}")),
            Arrow.Head(x, tip, 0, 1, "J", half, length),
            FactorPill.At(x, tip - 38, Factor),
            Label.Of(x, tip + 19, Name, size: 16, css: "strong"),
            Label.Of(x, tip + 38, Digits.Two(Norm), size: 15, css: "strong"),
            Label.Of(x, tip + 55, $"{J.RowCount}×{J.ColumnCount}", css: "soft"),
        ];
    }
}
