using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The sigmoid σ and its slope σ′ (section 1 of the notes).</summary>
public static class Activation
{
    /// <summary>σ(z) = 1 / (1 + e⁻ᶻ), the notes' <c>sigma</c>.</summary>
    /// <param name="z">Any number; ±∞ give 1 and 0, NaN gives NaN.</param>
    /// <returns>A number from 0 to 1. It is exactly 1 from z = 37 on, and exactly 0 from z = −710 down.</returns>
    public static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    /// <summary>σ′(z) = 1 / (4 cosh²(z/2)), the notes' <c>d_sigma</c>.</summary>
    /// <remarks>
    /// On paper this is σ(z)(1 − σ(z)). In doubles that product is exactly 0 as soon as σ(z) rounds to 1.
    /// With E = e^(−|z|) nothing cancels: σ′(z) = E / (1 + E)². Relative to the cosh form the error is at most
    /// 2e-15 for |z| ≤ 708; beyond that the result is finite and within 1e-307.
    /// </remarks>
    /// <param name="z">Any number; NaN gives NaN.</param>
    /// <returns>A number from 0 to 1/4; the largest is σ′(0) = 1/4.</returns>
    public static double SigmoidDerivative(double z)
    {
        var E = Math.Exp(-Math.Abs(z));
        return E / ((1 + E) * (1 + E));
    }

    /// <summary>σ of each entry: the same shape as <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="z"/> is null.</exception>
    public static Matrix<double> Sigmoid(Matrix<double> z)
    {
        ArgumentNullException.ThrowIfNull(z);
        return z.Map(Sigmoid, Zeros.Include);
    }

    /// <summary>σ′ of each entry: the same shape as <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="z"/> is null.</exception>
    public static Matrix<double> SigmoidDerivative(Matrix<double> z)
    {
        ArgumentNullException.ThrowIfNull(z);
        return z.Map(SigmoidDerivative, Zeros.Include);
    }
}
