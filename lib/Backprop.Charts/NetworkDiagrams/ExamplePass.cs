using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>One example of a batch on its way through a network and back.</summary>
internal sealed class ExamplePass
{
    /// <param name="network">The network.</param>
    /// <param name="x">The inputs of the batch, 1×N.</param>
    /// <param name="y">Its targets, 2×N.</param>
    /// <param name="k">The example.</param>
    public ExamplePass(Network network, Matrix<double> x, Matrix<double> y, int k)
    {
        (Number, Count) = (k, x.ColumnCount);
        var J = network.Backpropagate(x, y);
        var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x.SubMatrix(0, 1, k, 1));
        Activations = [a0, a1, a2, a3];

        var third = new LayerPass(network.W3, a2, 2 * (a3 - y.SubMatrix(0, 2, k, 1)), Activation.SigmoidDerivative(z3), J.J_W3);
        var second = new LayerPass(network.W2, a1, third.Back, Activation.SigmoidDerivative(z2), J.J_W2);
        Layers = [new(network.W1, a0, second.Back, Activation.SigmoidDerivative(z1), J.J_W1), second, third];
    }

    /// <summary>Which example it is.</summary>
    public int Number { get; }

    /// <summary>How many the batch has.</summary>
    public int Count { get; }

    /// <summary>a0 … a3, a column each.</summary>
    public Matrix<double>[] Activations { get; }

    /// <summary>Layer 1 first.</summary>
    public LayerPass[] Layers { get; }
}
