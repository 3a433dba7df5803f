using MathNet.Numerics.LinearAlgebra;
using Jacobian = System.Func<Backprop.Network, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>?>;

namespace Backprop.Tests;

/// <summary>Each mistake is made, and the words that come back are read.</summary>
public sealed class CheckTests
{
    private static Matrix<double> Delta(Network n, Matrix<double> x, Matrix<double> y) =>
        (2 * (n.Forward(x).a3 - y)).PointwiseMultiply(Activation.SigmoidDerivative(n.Forward(x).z3));

    public static TheoryData<Jacobian, string> J_W3_answers => new()
    {
        { (n, x, y) => n.J_W3(x, y), "Right: this is J_W3." },
        { (n, x, y) => n.Backpropagate(x, y).J_W3, "Right" },
        { BySums, "Right" },
        { (_, _, _) => null, "J_W3 is not written yet" },
        { (n, x, y) => 2 * (n.Forward(x).a3 - y), "This is dC/da3, the first line" },
        { (n, x, y) => Delta(n, x, y), "This is dC/dz3: two of three lines are done" },
        { (n, x, y) => Delta(n, x, y) * n.Forward(x).a2.Transpose(), "times exactly 5, and N is 5 here: is 1/N missing?" },
        { (n, x, y) => n.J_W3(x, y) / 2, "half the right numbers" },
        { (n, x, y) => -n.J_W3(x, y), "wrong sign" },
        { (n, x, y) => n.J_W3(x, y).Transpose(), "transposed" },
        { (n, x, y) => 2 * (n.Forward(x).a3 - y) * n.Forward(x).a2.Transpose() / 5, "without σ′(z3)" },
        { (n, x, y) => (2 * (n.Forward(x).a3 - y)).PointwiseMultiply(n.Forward(x).a3) * n.Forward(x).a2.Transpose() / 5, "with σ(z3) where σ′(z3) belongs" },
        { (n, x, y) => (2 * (n.Forward(x).a3 - y)).PointwiseMultiply(Activation.SigmoidDerivative(n.Forward(x).a3)) * n.Forward(x).a2.Transpose() / 5, "with σ′(a3)" },
        { (n, x, y) => Delta(n, x, y) * n.Forward(x).z2.Transpose() / 5, "with z2 where a2 belongs" },
        { (n, x, y) => Delta(n, x, y) * n.Forward(x).a1.Transpose() / 5, "This uses a1" },
        { (n, x, y) => Delta(n, x, y) * n.Forward(x).a2 / 5, "Your J_W3 stopped with: Matrix dimensions must agree" },
        { (n, x, y) => n.J_b3(x, y), "Your J_W3 is 2×1, here it should be 2×4, the shape of W3." },
        { (n, x, y) => 1.01 * n.J_W3(x, y), "The shape is right, the numbers are not" },
        { (n, x, y) => n.J_W3(x, y) * double.NaN, "The shape is right, the numbers are not" },
    };

    [Theory, MemberData(nameof(J_W3_answers))]
    public void J_W3(Jacobian answer, string words) => Assert.Contains(words, Check.J_W3(answer), StringComparison.Ordinal);

    /// <summary>A right answer in another style: one sum over the examples for each weight.</summary>
    private static Matrix<double> BySums(Network network, Matrix<double> x, Matrix<double> y)
    {
        var (_, _, _, _, a2, z3, a3) = network.Forward(x);
        return Matrix<double>.Build.Dense(2, a2.RowCount, (i, j) => Enumerable.Range(0, x.ColumnCount)
            .Average(k => 2 * (a3[i, k] - y[i, k]) * Activation.SigmoidDerivative(z3[i, k]) * a2[j, k]));
    }
}
