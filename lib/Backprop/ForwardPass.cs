using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>
/// Everything a forward pass computes, in the order of the notes' <c>network_function</c>:
/// <c>var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);</c>. One column is one example.
/// </summary>
/// <param name="a0">The input x, 1×N.</param>
/// <param name="z1">W1 a0 + b1, n1×N.</param>
/// <param name="a1">σ(z1), n1×N.</param>
/// <param name="z2">W2 a1 + b2, n2×N.</param>
/// <param name="a2">σ(z2), n2×N.</param>
/// <param name="z3">W3 a2 + b3, 2×N.</param>
/// <param name="a3">σ(z3), the output, 2×N.</param>
public sealed record ForwardPass(
    Matrix<double> a0,
    Matrix<double> z1, Matrix<double> a1,
    Matrix<double> z2, Matrix<double> a2,
    Matrix<double> z3, Matrix<double> a3);
