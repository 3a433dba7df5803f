using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

public sealed class NetworkTests
{
    private static Matrix<double> M(int rows, int columns, double value = 0.1) => Matrix<double>.Build.Dense(rows, columns, value);

    [Fact]
    public void Random_is_the_same_for_the_same_seed_and_another_for_another()
    {
        Assert.Equal(Network.Random(seed: 3).W2, Network.Random(seed: 3).W2);
        Assert.NotEqual(Network.Random(seed: 3).W2, Network.Random(seed: 4).W2);
        Assert.Equal("1-6-7-2 network", Network.Random().ToString());
    }

    [Fact]
    public void Random_draws_from_half_a_standard_normal()
    {
        var weights = Network.Random(n1: 200, n2: 200, seed: 1).W2.Enumerate().ToList();
        var mean = weights.Average();
        var deviation = Math.Sqrt(weights.Average(w => (w - mean) * (w - mean)));
        Assert.Equal(0, mean, 0.01);
        Assert.Equal(0.5, deviation, 0.01);
    }

    [Fact]
    public void A_network_never_changes()
    {
        var W1 = M(3, 1);
        var network = new Network(W1, M(3, 1), M(4, 3), M(4, 1), M(2, 4), M(2, 1));
        W1[0, 0] = 9;
        network.W1[1, 0] = 9;
        Assert.Equal(M(3, 1), network.W1);

        var changed = network.With(W3: M(2, 4, 0.7));
        Assert.Equal((M(2, 4, 0.7), M(2, 4)), (changed.W3, network.W3));
        Assert.Equal(network.W2, changed.W2);
    }

    public static TheoryData<Action, string> WrongShapes => new()
    {
        { () => Make(W1: M(3, 2)), "W1 is 3×2, but there is 1 input: expected 3×1." },
        { () => Make(b1: M(2, 1)), "b1 is 2×1, but W1 has 3 rows: expected 3×1." },
        { () => Make(W2: M(4, 5)), "W2 is 4×5, but a1 has 3 rows: expected 4×3." },
        { () => Make(b2: M(1, 4)), "b2 is 1×4, but W2 has 4 rows: expected 4×1." },
        { () => Make(W3: M(2, 3)), "W3 is 2×3, but a2 has 4 rows and there are 2 outputs: expected 2×4." },
        { () => Make(W3: M(3, 4)), "W3 is 3×4, but a2 has 4 rows and there are 2 outputs: expected 2×4." },
        { () => Make(b3: M(3, 1)), "b3 is 3×1, but there are 2 outputs: expected 2×1." },
        { () => Make().With(W2: M(3, 4)), "W2 is 3×4, but" },
        { () => Make(W2: M(4, 3, double.NaN)), "W2[0, 0] is NaN: expected a finite number." },
        { () => Make().Forward(M(5, 1)), "x is 5×1: expected 1×N, one column for each example. Is it transposed?" },
        { () => Make().Forward(M(1, 5, double.PositiveInfinity)), "x[0, 0] is Infinity: expected a finite number." },
        { () => Make().Cost(M(1, 5), M(2, 4)), "y is 2×4, but x is 1×5: expected 2×5, two targets for each example." },
        { () => Make().Cost(M(1, 5), M(5, 2)), "y is 5×2, but x is 1×5: expected 2×5" },
        { () => Make().J_W1(M(1, 5), M(1, 5)), "y is 1×5, but x is 1×5: expected 2×5" },
        { () => Make().J_b1(M(2, 5), M(2, 5)), "x is 2×5: expected 1×N" },
        { () => Make().J_W2(M(1, 5), M(2, 6)), "y is 2×6" },
        { () => Make().J_b2(M(1, 5), M(2, 6)), "y is 2×6" },
        { () => Make().J_W3(M(1, 5), M(2, 6)), "y is 2×6" },
        { () => Make().J_b3(M(1, 5), M(2, 6)), "y is 2×6" },
        { () => Make().Backpropagate(M(1, 5), M(2, 5, double.NaN)), "y[0, 0] is NaN" },
        { () => Network.Random(n1: 0), "n1 is 0: a hidden layer needs at least 1 neuron." },
        { () => Network.Random(n2: -3), "n2 is -3: a hidden layer needs at least 1 neuron." },
        { () => Curve.Heart(0), "n is 0: a curve needs at least 1 point." },
        { () => GradientCheck.Compare(Make(), M(1, 5), M(2, 5), step: 0), "step is 0: expected a small positive number" },
        { () => GradientCheck.Compare(Make(), M(1, 5), M(2, 5), jacobians: Make().Backpropagate(M(1, 5), M(2, 5)) with { J_W2 = M(3, 4) }), "J_W2 is 3×4: expected 4×3, the shape of its parameters." },
    };

    [Theory, MemberData(nameof(WrongShapes))]
    public void A_wrong_shape_is_refused_with_what_was_expected(Action act, string message)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(act);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static Network Make(
        Matrix<double>? W1 = null, Matrix<double>? b1 = null, Matrix<double>? W2 = null,
        Matrix<double>? b2 = null, Matrix<double>? W3 = null, Matrix<double>? b3 = null) =>
        new(W1 ?? M(3, 1), b1 ?? M(3, 1), W2 ?? M(4, 3), b2 ?? M(4, 1), W3 ?? M(2, 4), b3 ?? M(2, 1));
}
