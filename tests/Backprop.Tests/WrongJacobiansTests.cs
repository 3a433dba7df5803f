using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>Each mistake is made here a second time, in full, and what the gallery says of it is held against that.</summary>
public sealed class WrongJacobiansTests
{
    private static readonly Network Network = Network.Random(n1: 6, n2: 6, seed: 2);
    private static readonly Matrix<double> x = Curve.Heart().x, y = Curve.Heart().y;

    public static TheoryData<string> Names_of_those_that_run => [.. WrongJacobians.All.Select(mistake => mistake.Name).Where(name => name != "W3 not transposed")];

    private static WrongJacobian Named(string name) => WrongJacobians.All.Single(mistake => mistake.Name == name);

    /// <summary>The notes' lines, but for the one that the mistake makes.</summary>
    private static Gradients WithMistake(string name, Network network)
    {
        var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);
        double N = name == "1/N missing" ? 1 : 100, biasN = name == "biases not divided by N" ? 1 : N;
        Matrix<double> Slope(Matrix<double> z, Matrix<double> a) => name switch
        {
            "σ for σ′" => a,
            "σ′ at a, not at z" => Activation.SigmoidDerivative(a),
            _ => Activation.SigmoidDerivative(z),
        };

        var J3 = name switch { "factor 2 missing" => a3 - y, "wrong sign" => 2 * (y - a3), _ => 2 * (a3 - y) };
        J3 = name == "σ′(z3) missing" ? J3 : J3.PointwiseMultiply(Slope(z3, a3));
        var J2 = network.W3.TransposeThisAndMultiply(J3);
        J2 = name == "σ′(z2) missing" ? J2 : J2.PointwiseMultiply(Slope(z2, a2));
        var J1 = name == "W2 not transposed" ? network.W2 * J2 : network.W2.TransposeThisAndMultiply(J2);
        J1 = J1.PointwiseMultiply(Slope(z1, a1));
        return new(
            J1.TransposeAndMultiply(a0) / N, J1.RowSums().ToColumnMatrix() / biasN,
            J2.TransposeAndMultiply(a1) / N, J2.RowSums().ToColumnMatrix() / biasN,
            J3.TransposeAndMultiply(name == "a1 where a2 belongs" ? a1 : a2) / N, J3.RowSums().ToColumnMatrix() / biasN);
    }

    [Theory, MemberData(nameof(Names_of_those_that_run))]
    public void Computes_what_its_name_says(string name) =>
        Close.To(WithMistake(name, Network), Named(name).Jacobians(Network, x, y), 1e-12);

    [Fact]
    public void Without_a_mistake_the_walk_is_right() =>
        Close.To(Network.Backpropagate(x, y), new BackwardSteps().Walk(Network, x, y), 1e-12);

    [Fact]
    public void Of_equal_layers_only_W3_shows_in_the_shapes_and_of_different_ones_W2_and_a1_too()
    {
        string[] Throwing(int n1, int n2) => [.. WrongJacobians.All.Where(mistake => Throws(mistake, Network.Random(n1, n2))).Select(mistake => mistake.Name)];
        static bool Throws(WrongJacobian mistake, Network network) => mistake.Examine(network, x.SubMatrix(0, 1, 0, 9), y.SubMatrix(0, 2, 0, 9)).Throws is not null;

        Assert.Equal(["W3 not transposed"], Throwing(6, 6));
        Assert.Equal(["W3 not transposed", "W2 not transposed", "a1 where a2 belongs"], Throwing(6, 7));
    }

    [Theory, MemberData(nameof(Names_of_those_that_run))]
    public void The_check_sees_each(string name)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var network = Network.Random(6, 6, seed);
            Assert.InRange(GradientCheck.Compare(network, x, y, jacobians: Named(name).Jacobians(network, x, y)).Largest, 0.1, double.MaxValue);
        }
    }

    /// <summary>Σ −y ln a3 − (1 − y) ln(1 − a3), averaged over the examples.</summary>
    private static double CrossEntropy(Network network) =>
        (y.PointwiseMultiply(network.Forward(x).a3.PointwiseLog()) + (1 - y).PointwiseMultiply((1 - network.Forward(x).a3).PointwiseLog())).RowSums().Sum() / -100;

    [Fact]
    public void Without_the_slope_at_z3_it_is_the_gradient_of_twice_the_cross_entropy()
    {
        Gradients differences = new(
            Nudge(Network.W1, W1 => Network.With(W1: W1)), Nudge(Network.b1, b1 => Network.With(b1: b1)),
            Nudge(Network.W2, W2 => Network.With(W2: W2)), Nudge(Network.b2, b2 => Network.With(b2: b2)),
            Nudge(Network.W3, W3 => Network.With(W3: W3)), Nudge(Network.b3, b3 => Network.With(b3: b3)));
        Close.To(differences, Named("σ′(z3) missing").Jacobians(Network, x, y), 1e-6);

        static Matrix<double> Nudge(Matrix<double> parameters, Func<Matrix<double>, Network> with) => parameters.MapIndexed((i, j, value) =>
        {
            var (up, down) = (parameters.Clone(), parameters.Clone());
            (up[i, j], down[i, j]) = (value + 1e-5, value - 1e-5);
            return 2 * (CrossEntropy(with(up)) - CrossEntropy(with(down))) / 2e-5;
        }, Zeros.Include);
    }

    [Theory]
    [InlineData("1/N missing", 100)]
    [InlineData("factor 2 missing", 0.5)]
    [InlineData("wrong sign", -1)]
    public void A_factor_is_a_factor_of_the_learning_rate(string name, double factor) =>
        Close.To(factor * Network.J_W1(x, y), Named(name).Jacobians(Network, x, y).J_W1, 1e-12, name);

    [Fact]
    public void Examined_at_a_rate_divided_by_N_a_missing_N_trains_as_if_nothing_were_missing()
    {
        var examination = Named("1/N missing").Examine(Network, x, y, learningRate: 0.07);
        var right = GradientDescent.Train(Network, x, y, new() { LearningRate = 7 }).Cost[^1];
        Close.To(right, examination.After!.Value, 1e-3, "cost");
    }

    [Fact]
    public void An_untransposed_W2_trains_about_as_well_though_its_J_W1_is_far_off()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var examination = Named("W2 not transposed").Examine(Network.Random(6, 6, seed), x, y);
            Assert.InRange(examination.Errors!.J_W1, 0.5, 10);
            Assert.Equal(0, examination.Errors.J_W2, 1e-6);
            Assert.InRange(examination.After!.Value / examination.RightAfter, 0.5, 2);
            Assert.InRange(examination.After.Value / examination.Before, 0, 0.2);
        }
    }

    [Fact]
    public void An_examination_answers_three_questions()
    {
        var runs = Named("W2 not transposed").Examine(Network, x, y);
        Assert.Null(runs.Throws);
        Assert.Equal(("W2 not transposed", "J_W1"), (runs.Name, runs.Errors!.Worst));
        Assert.Equal(Network.Cost(x, y), runs.Before);
        Close.To(SlowTraining(now => WithMistake("W2 not transposed", now)), runs.After!.Value, 1e-3, "cost after");
        Close.To(SlowTraining(now => now.Backpropagate(x, y)), runs.RightAfter, 1e-3, "the right one's cost");

        var throws = Named("W3 not transposed").Examine(Network, x, y);
        Assert.StartsWith("Matrix dimensions must agree", throws.Throws, StringComparison.Ordinal);
        Assert.Null(throws.Errors);
        Assert.Null(throws.After);
    }

    private static double SlowTraining(Func<Network, Gradients> jacobians)
    {
        var network = Network;
        for (var step = 0; step < 1000; step++)
        {
            var J = jacobians(network);
            network = network.With(
                W1: network.W1 - 7 * J.J_W1, b1: network.b1 - 7 * J.J_b1, W2: network.W2 - 7 * J.J_W2,
                b2: network.b2 - 7 * J.J_b2, W3: network.W3 - 7 * J.J_W3, b3: network.b3 - 7 * J.J_b3);
        }

        return network.Cost(x, y);
    }

    [Fact]
    public void What_is_equally_far_off_is_named_together()
    {
        string Worst(string name) => GradientCheck.Compare(Network, x, y, jacobians: Named(name).Jacobians(Network, x, y)).Worst;
        Assert.Equal("all six", Worst("wrong sign"));
        Assert.Equal("J_b1, J_b2, J_b3", Worst("biases not divided by N"));
        Assert.Equal("J_W3", Worst("a1 where a2 belongs"));
    }

    [Fact]
    public void Examining_refuses_a_wrong_batch_rather_than_blaming_the_mistake() =>
        Assert.Contains("y is 100×2", Assert.Throws<ArgumentException>(() => WrongJacobians.All[0].Examine(Network, x, y.Transpose())).Message, StringComparison.Ordinal);
}
