using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>What holds for every network and every batch, over random sizes and seeds.</summary>
public sealed class JacobianPropertyTests
{
    private static readonly Gen<(int n1, int n2, int N, int seed)> Sizes =
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[1, 50], Gen.Int[0, 1_000_000]);

    private static (Network Network, Matrix<double> x, Matrix<double> y) Make((int n1, int n2, int N, int seed) size)
    {
        var random = new Random(size.seed);
        return (
            Network.Random(size.n1, size.n2, size.seed),
            Matrix<double>.Build.Dense(1, size.N, (_, _) => random.NextDouble()),
            Matrix<double>.Build.Dense(2, size.N, (_, _) => random.NextDouble()));
    }

    [Fact]
    public void Each_Jacobian_equals_finite_differences() => Sizes.Sample(size =>
    {
        var (network, x, y) = Make(size);
        var (D, J) = (GradientCheck.CentralDifferences(network, x, y), network.TheSix(x, y));
        Compare(D.J_W1, J.J_W1);
        Compare(D.J_b1, J.J_b1);
        Compare(D.J_W2, J.J_W2);
        Compare(D.J_b2, J.J_b2);
        Compare(D.J_W3, J.J_W3);
        Compare(D.J_b3, J.J_b3);

        // A cost below 1 is rounded by 1e-16, and the difference of two is divided by 2e-5: so 1e-10 is rounding, whatever the slope.
        static void Compare(Matrix<double> differences, Matrix<double> jacobian) =>
            Assert.InRange((differences - jacobian).Enumerate().Max(Math.Abs), 0, 1e-6 * differences.Enumerate().Max(Math.Abs) + 1e-10);
    }, iter: 100);

    [Fact]
    public void Each_Jacobian_has_the_shape_of_its_parameters() => Sizes.Sample(size =>
    {
        var (network, x, y) = Make(size);
        var J = network.TheSix(x, y);
        Assert.Equal(
            [Size(network.W1), Size(network.b1), Size(network.W2), Size(network.b2), Size(network.W3), Size(network.b3)],
            new[] { Size(J.J_W1), Size(J.J_b1), Size(J.J_W2), Size(J.J_b2), Size(J.J_W3), Size(J.J_b3) });

        static (int, int) Size(Matrix<double> matrix) => (matrix.RowCount, matrix.ColumnCount);
    }, iter: 100);

    [Fact]
    public void Backpropagate_equals_the_six() => Sizes.Sample(size =>
    {
        var (network, x, y) = Make(size);
        Close.To(network.TheSix(x, y), network.Backpropagate(x, y), 1e-12);
    }, iter: 300);

    [Fact]
    public void One_step_of_Train_is_one_step_by_the_six() => Sizes.Sample(size =>
    {
        var (network, x, y) = Make(size);
        var J = network.TheSix(x, y);
        var expected = new Network(
            network.W1 - 3 * J.J_W1, network.b1 - 3 * J.J_b1,
            network.W2 - 3 * J.J_W2, network.b2 - 3 * J.J_b2,
            network.W3 - 3 * J.J_W3, network.b3 - 3 * J.J_b3);

        var run = GradientDescent.Train(network, x, y, new() { Steps = 1, LearningRate = 3 });
        Close.To(expected, run.Network, 1e-12);
        Close.To(network.Cost(x, y), run.Cost[0], 1e-12, "cost");
    }, iter: 300);

    [Fact]
    public void A_batch_is_the_mean_of_its_examples() => Sizes.Sample(size =>
    {
        var (network, x, y) = Make(size);
        var mean = Matrix<double>.Build.Dense(size.n2, size.n1);
        for (var k = 0; k < size.N; k++)
            mean += network.J_W2(x.Column(k).ToColumnMatrix(), y.Column(k).ToColumnMatrix()) / size.N;
        Close.To(mean, network.J_W2(x, y), 1e-12, "J_W2");
    }, iter: 100);
}
