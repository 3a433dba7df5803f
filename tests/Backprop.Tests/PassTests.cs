using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>Every form of the loop behind training, also those that this machine would not choose, against the readable pass.</summary>
public sealed class PassTests
{
    private static readonly Dictionary<string, Func<int, int, BackpropagationPass>> Passes = new()
    {
        ["plain"] = (n1, n2) => new PlainPass(n1, n2),
        ["128 bits"] = (n1, n2) => new VectorPass<Lanes128>(n1, n2),
        ["256 bits"] = (n1, n2) => new VectorPass<Lanes256>(n1, n2),
        ["512 bits"] = (n1, n2) => new VectorPass<Lanes512>(n1, n2),
    };

    public static TheoryData<string> Forms => new(Passes.Keys);

    [Theory, MemberData(nameof(Forms))]
    public void Computes_cost_and_gradients_for_any_sizes(string form) =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Int[1, 700], Gen.Int[0, 1000]).Sample(
            (n1, n2, N, seed) => Agrees(form, Network.Random(n1, n2, seed), N), iter: 200);

    [Theory, MemberData(nameof(Forms))]
    public void Computes_a_wide_network_in_many_blocks(string form) => Agrees(form, Network.Random(100, 90, 1), 2 * 128 + 17);

    [Theory, MemberData(nameof(Forms))]
    public void What_an_earlier_batch_has_left_does_not_count(string form)
    {
        var network = Network.Random(6, 7, 1);
        var pass = Passes[form](6, 7);
        Run(pass, network, 100);
        Agrees(Run(pass, network, 3), network, 3);
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_saturated_network_keeps_its_gradient(string form)
    {
        var network = Network.Random(6, 7, 1);
        var saturated = network.With(b3: network.b3 + 100);
        Agrees(form, saturated, 100);
        Assert.True(saturated.J_b3(Curve.Heart(100).x, Curve.Heart(100).y).FrobeniusNorm() > 0);
    }

    private static void Agrees(string form, Network network, int N) =>
        Agrees(Run(Passes[form](network.W1.RowCount, network.W2.RowCount), network, N), network, N);

    private static (double Cost, Network Gradient) Run(BackpropagationPass pass, Network network, int N)
    {
        var heart = Curve.Heart(N);
        var parameters = Parameters.Of(network);
        var gradient = parameters.Like();
        var cost = pass.Run(parameters, Batch.Of(heart.x, heart.y), gradient);
        return (cost, gradient.ToNetwork());
    }

    private static void Agrees((double Cost, Network Gradient) found, Network network, int N)
    {
        var heart = Curve.Heart(N);
        Assert.Equal(network.Cost(heart.x, heart.y), found.Cost, 1e-13 * found.Cost);
        var (J_W1, J_b1, J_W2, J_b2, J_W3, J_b3) = network.Backpropagate(heart.x, heart.y);
        Same(J_W1, found.Gradient.W1);
        Same(J_b1, found.Gradient.b1);
        Same(J_W2, found.Gradient.W2);
        Same(J_b2, found.Gradient.b2);
        Same(J_W3, found.Gradient.W3);
        Same(J_b3, found.Gradient.b3);

        void Same(Matrix<double> right, Matrix<double> mine) =>
            Assert.True((mine - right).Enumerate().Max(Math.Abs) <= 1e-12 * right.Enumerate().Max(Math.Abs) + 1e-17, $"{network}, N = {N}: {mine} instead of {right}");
    }
}
