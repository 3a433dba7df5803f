using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The backward pass with its steps made replaceable: as they stand here they are right, and a mistake is <c>new() { One = wrong }</c>.</summary>
internal sealed record BackwardSteps
{
    /// <summary>dC/da3 out of a3 and y.</summary>
    public Func<Matrix<double>, Matrix<double>, Matrix<double>> Begin { get; init; } = (a3, y) => 2 * (a3 - y);

    /// <summary>da/dz of a layer, which has this z and this a.</summary>
    public Func<int, Matrix<double>, Matrix<double>, Matrix<double>> Slope { get; init; } = (_, z, _) => Activation.SigmoidDerivative(z);

    /// <summary>From dC/dz of a layer, J, back through its weights W.</summary>
    public Func<int, Matrix<double>, Matrix<double>, Matrix<double>> Back { get; init; } = (_, W, J) => (J.Transpose() * W).Transpose();

    /// <summary>What came into W3.</summary>
    public Func<ForwardPass, Matrix<double>> IntoW3 { get; init; } = pass => pass.a2;

    /// <summary>From dC/dz, J, aside to the weights that the activations came into; the mean over N examples.</summary>
    public Func<Matrix<double>, Matrix<double>, int, Matrix<double>> Weights { get; init; } = (J, a, N) => J * a.Transpose() / N;

    /// <summary>From dC/dz, J, aside to the biases; the mean over N examples.</summary>
    public Func<Matrix<double>, int, Matrix<double>> Biases { get; init; } = (J, N) => J.RowSums().ToColumnMatrix() / N;

    public Gradients Walk(Network network, Matrix<double> x, Matrix<double> y)
    {
        ArgumentNullException.ThrowIfNull(network);
        Shape.CheckBatch(x, y);
        var N = x.ColumnCount;
        var pass = network.Forward(x);
        var (a0, z1, a1, z2, a2, z3, a3) = pass;

        var dC_dz3 = Begin(a3, y).PointwiseMultiply(Slope(3, z3, a3));
        var dC_dz2 = Back(3, network.W3, dC_dz3).PointwiseMultiply(Slope(2, z2, a2));
        var dC_dz1 = Back(2, network.W2, dC_dz2).PointwiseMultiply(Slope(1, z1, a1));

        return new(
            J_W1: Weights(dC_dz1, a0, N), J_b1: Biases(dC_dz1, N),
            J_W2: Weights(dC_dz2, a1, N), J_b2: Biases(dC_dz2, N),
            J_W3: Weights(dC_dz3, IntoW3(pass), N), J_b3: Biases(dC_dz3, N));
    }
}
