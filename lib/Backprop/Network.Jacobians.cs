using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <content>
/// Section 5 of the notes, function by function and line by line. Each Jacobian is readable alone; that they
/// repeat one another is the point, and <see cref="Backpropagate"/> shows what is left when they share their lines.
/// </content>
public sealed partial class Network
{
    /// <summary>∂C/∂W3 = [2(a3 − y) ⊙ σ′(z3)] a2ᵀ / N.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>2×n2, the shape of W3.</returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_W3(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (_, _, _, _, a2, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = J * a2.Transpose() / x.ColumnCount;                     // dz3/dW3   2×N · N×n2 = 2×n2
        return J;
    }

    /// <summary>∂C/∂b3: the sum over the examples of 2(a3 − y) ⊙ σ′(z3), divided by N.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>2×1, the shape of b3.</returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_b3(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (_, _, _, _, _, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = J.RowSums().ToColumnMatrix() / x.ColumnCount;           // dz3/db3   2×1
        return J;
    }

    /// <summary>∂C/∂W2: J_W3's first two lines, back through W3, times σ′(z2), times a1ᵀ / N.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>n2×n1, the shape of W2.</returns>
    /// <remarks>The notes' comment on the third line is <c>da3/da2 * W3</c>; W3 is dz3/da2.</remarks>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_W2(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (_, _, a1, z2, _, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = (J.Transpose() * W3).Transpose();                       // dz3/da2   (N×2 · 2×n2)ᵀ = n2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));  // da2/dz2   n2×N
        J = J * a1.Transpose() / x.ColumnCount;                     // dz2/dW2   n2×N · N×n1 = n2×n1
        return J;
    }

    /// <summary>∂C/∂b2: J_W2's first four lines, then the mean over the examples.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>n2×1, the shape of b2.</returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_b2(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (_, _, _, z2, _, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = (J.Transpose() * W3).Transpose();                       // dz3/da2   n2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));  // da2/dz2   n2×N
        J = J.RowSums().ToColumnMatrix() / x.ColumnCount;           // dz2/db2   n2×1
        return J;
    }

    /// <summary>∂C/∂W1: J_W2's first four lines, back through W2, times σ′(z1), times a0ᵀ / N.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>n1×1, the shape of W1.</returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_W1(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (a0, z1, _, z2, _, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = (J.Transpose() * W3).Transpose();                       // dz3/da2   n2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));  // da2/dz2   n2×N
        J = (J.Transpose() * W2).Transpose();                       // dz2/da1   (N×n2 · n2×n1)ᵀ = n1×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z1));  // da1/dz1   n1×N
        J = J * a0.Transpose() / x.ColumnCount;                     // dz1/dW1   n1×N · N×1 = n1×1
        return J;
    }

    /// <summary>∂C/∂b1: J_W1's first six lines, then the mean over the examples.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>n1×1, the shape of b1.</returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Matrix<double> J_b1(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var (_, z1, _, z2, _, z3, a3) = Forward(x);
        var J = 2 * (a3 - y);                                       // dC/da3    2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  // da3/dz3   2×N
        J = (J.Transpose() * W3).Transpose();                       // dz3/da2   n2×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));  // da2/dz2   n2×N
        J = (J.Transpose() * W2).Transpose();                       // dz2/da1   n1×N
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z1));  // da1/dz1   n1×N
        J = J.RowSums().ToColumnMatrix() / x.ColumnCount;           // dz1/db1   n1×1
        return J;
    }

    /// <summary>All six Jacobians out of one forward and one backward pass.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <returns>The six, equal to <see cref="J_W1"/> … <see cref="J_b3"/> to 1e-12 of the largest entry of each.</returns>
    /// <remarks>Section 6 of the notes: what was computed for one layer is the start of the layer before it.</remarks>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Gradients Backpropagate(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var N = x.ColumnCount;
        var (a0, z1, a1, z2, a2, z3, a3) = Forward(x);

        var dC_dz3 = (2 * (a3 - y)).PointwiseMultiply(Activation.SigmoidDerivative(z3));                // 2×N
        var dC_dz2 = (W3.Transpose() * dC_dz3).PointwiseMultiply(Activation.SigmoidDerivative(z2));     // n2×N
        var dC_dz1 = (W2.Transpose() * dC_dz2).PointwiseMultiply(Activation.SigmoidDerivative(z1));     // n1×N

        return new(
            J_W1: dC_dz1 * a0.Transpose() / N, J_b1: dC_dz1.RowSums().ToColumnMatrix() / N,
            J_W2: dC_dz2 * a1.Transpose() / N, J_b2: dC_dz2.RowSums().ToColumnMatrix() / N,
            J_W3: dC_dz3 * a2.Transpose() / N, J_b3: dC_dz3.RowSums().ToColumnMatrix() / N);
    }
}
