using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>What the checker has worked out on its own network, stage by stage, in the notes' symbols. All sizes differ: 1-3-4-2, N = 5.</summary>
internal static class Blackboard
{
    public static readonly Network network = Network.Random(n1: 3, n2: 4, seed: 5);
    public static readonly Matrix<double> x = Curve.Heart(5).x, y = Curve.Heart(5).y;
    public static readonly double N = x.ColumnCount;

    public static readonly Matrix<double> W2 = network.W2, W3 = network.W3;
    public static readonly Matrix<double> a0, z1, a1, z2, a2, z3, a3;
    public static readonly Matrix<double> slope1, slope2, slope3;
    public static readonly Matrix<double> dC_da3, dC_dz3, dC_da2, dC_dz2, dC_da1, dC_dz1;

    static Blackboard()
    {
        (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);
        (slope1, slope2, slope3) = (Activation.SigmoidDerivative(z1), Activation.SigmoidDerivative(z2), Activation.SigmoidDerivative(z3));

        dC_da3 = 2 * (a3 - y);                      // 2×5
        dC_dz3 = dC_da3.PointwiseMultiply(slope3);  // 2×5
        dC_da2 = W3.Transpose() * dC_dz3;           // 4×5
        dC_dz2 = dC_da2.PointwiseMultiply(slope2);  // 4×5
        dC_da1 = W2.Transpose() * dC_dz2;           // 3×5
        dC_dz1 = dC_da1.PointwiseMultiply(slope1);  // 3×5
    }
}
