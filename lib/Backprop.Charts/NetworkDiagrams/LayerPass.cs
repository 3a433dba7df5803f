using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>What passes a matrix of weights in one example: forwards what comes in, backwards what the cost feels. All but W and J are columns.</summary>
/// <param name="W">The weights.</param>
/// <param name="a">What comes in: the activations of the layer before.</param>
/// <param name="dC_da">How the cost feels the activations of this layer.</param>
/// <param name="Slope">σ′(z) of this layer.</param>
/// <param name="J">The Jacobian of the whole batch.</param>
internal sealed record LayerPass(Matrix<double> W, Matrix<double> a, Matrix<double> dC_da, Matrix<double> Slope, Matrix<double> J)
{
    /// <summary>How the cost feels the weighted inputs of this layer.</summary>
    public Matrix<double> dC_dz { get; } = dC_da.PointwiseMultiply(Slope);

    /// <summary>The Jacobian of this example alone.</summary>
    public Matrix<double> dC_dW { get; } = dC_da.PointwiseMultiply(Slope) * a.Transpose();

    /// <summary>How the cost feels what comes in.</summary>
    public Matrix<double> Back => W.Transpose() * dC_dz;
}
