using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>A gallery of mistakes in the backward pass, each of which somebody has made.</summary>
public static class WrongJacobians
{
    /// <summary>All of them. Each is wrong in one way, everywhere where the same line stands.</summary>
    public static IReadOnlyList<WrongJacobian> All { get; } =
    [
        new("factor 2 missing", "J = a3 - y;", new() { Begin = (a3, y) => a3 - y }),
        new("1/N missing", "J = J * a2.Transpose();", new()
        {
            Weights = (J, a, _) => J * a.Transpose(),
            Biases = (J, _) => J.RowSums().ToColumnMatrix(),
        }),
        new("wrong sign", "J = 2 * (y - a3);", new() { Begin = (a3, y) => 2 * (y - a3) }),
        new("σ′(z3) missing", "// J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));", WithSlope((layer, z, _) => layer == 3 ? One(z) : Activation.SigmoidDerivative(z))),
        new("σ′(z2) missing", "// J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));", WithSlope((layer, z, _) => layer == 2 ? One(z) : Activation.SigmoidDerivative(z))),
        new("σ for σ′", "J = J.PointwiseMultiply(Activation.Sigmoid(z3));", WithSlope((_, z, _) => Activation.Sigmoid(z))),
        new("σ′ at a, not at z", "J = J.PointwiseMultiply(Activation.SigmoidDerivative(a3));", WithSlope((_, _, a) => Activation.SigmoidDerivative(a))),
        new("W3 not transposed", "J = W3 * J;", new() { Back = (layer, W, J) => layer == 3 ? W * J : W.Transpose() * J }),
        new("W2 not transposed", "J = W2 * J;", new() { Back = (layer, W, J) => layer == 2 ? W * J : W.Transpose() * J }),
        new("a1 where a2 belongs", "J = J * a1.Transpose() / x.ColumnCount;", new() { IntoW3 = pass => pass.a1 }),
        new("biases not divided by N", "J = J.RowSums().ToColumnMatrix();", new() { Biases = (J, _) => J.RowSums().ToColumnMatrix() }),
    ];

    private static BackwardSteps WithSlope(Func<int, Matrix<double>, Matrix<double>, Matrix<double>> slope) => new() { Slope = slope };

    private static Matrix<double> One(Matrix<double> z) => Matrix<double>.Build.Dense(z.RowCount, z.ColumnCount, 1.0);
}
