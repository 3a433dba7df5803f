using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The six Jacobians of the cost C, each in the shape of the matrix it belongs to.</summary>
/// <param name="J_W1">∂C/∂W1, n1×1.</param>
/// <param name="J_b1">∂C/∂b1, n1×1.</param>
/// <param name="J_W2">∂C/∂W2, n2×n1.</param>
/// <param name="J_b2">∂C/∂b2, n2×1.</param>
/// <param name="J_W3">∂C/∂W3, 2×n2.</param>
/// <param name="J_b3">∂C/∂b3, 2×1.</param>
public sealed record Gradients(
    Matrix<double> J_W1, Matrix<double> J_b1,
    Matrix<double> J_W2, Matrix<double> J_b2,
    Matrix<double> J_W3, Matrix<double> J_b3);
