using MathNet.Numerics.LinearAlgebra;
using Jacobian = System.Func<Backprop.Network, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>, MathNet.Numerics.LinearAlgebra.Matrix<double>?>;

namespace Backprop.Tests;

/// <summary>Each mistake is made, and the words that come back are read.</summary>
public sealed class CheckTests
{
    /// <summary>The stages of the walk back, one after the other, as a reader would write them.</summary>
    private sealed class Walk
    {
        public Walk(Network network, Matrix<double> x, Matrix<double> y, int without = 0, Func<Matrix<double>, Matrix<double>>? slope = null, int at = 0)
        {
            (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);
            Matrix<double> Slope(int layer, Matrix<double> z, Matrix<double> a) =>
                without == layer || without == 123 ? z.Map(_ => 1.0, Zeros.Include)
                : at == layer ? slope!(z)
                : at == -layer ? slope!(a)
                : Activation.SigmoidDerivative(z);

            dC_da3 = 2 * (a3 - y);
            dC_dz3 = dC_da3.PointwiseMultiply(Slope(3, z3, a3));
            dC_da2 = (dC_dz3.Transpose() * network.W3).Transpose();
            dC_dz2 = dC_da2.PointwiseMultiply(Slope(2, z2, a2));
            dC_da1 = (dC_dz2.Transpose() * network.W2).Transpose();
            dC_dz1 = dC_da1.PointwiseMultiply(Slope(1, z1, a1));
        }

        public readonly Matrix<double> a0, z1, a1, z2, a2, z3, a3, dC_da3, dC_dz3, dC_da2, dC_dz2, dC_da1, dC_dz1;
        public Matrix<double> J_W3 => dC_dz3 * a2.Transpose() / 5;
        public Matrix<double> J_W2 => dC_dz2 * a1.Transpose() / 5;
        public Matrix<double> J_W1 => dC_dz1 * a0.Transpose() / 5;
    }

    private static Jacobian Of(Func<Walk, Matrix<double>> answer) => (n, x, y) => answer(new(n, x, y));

    private static Jacobian Without(int layer, Func<Walk, Matrix<double>> answer) => (n, x, y) => answer(new(n, x, y, without: layer));

    private static Jacobian SigmoidAt(int layer, Func<Walk, Matrix<double>> answer) => (n, x, y) => answer(new(n, x, y, slope: Activation.Sigmoid, at: layer));

    private static Jacobian SlopeAtActivation(int layer, Func<Walk, Matrix<double>> answer) => (n, x, y) => answer(new(n, x, y, slope: Activation.SigmoidDerivative, at: -layer));

    public static TheoryData<Jacobian, string> J_W3_answers => new()
    {
        { (n, x, y) => n.J_W3(x, y), "Right: this is J_W3." },
        { (n, x, y) => n.Backpropagate(x, y).J_W3, "Right" },
        { J_W3_by_sums, "Right" },
        { (_, _, _) => null, "J_W3 is not written yet: the function returns null. Begin with 2 * (a3 - y)." },
        { Of(w => w.dC_da3), "This is dC/da3, the first line" },
        { Of(w => w.dC_dz3), "This is dC/dz3: two of three lines are done" },
        { Of(w => w.dC_dz3 * w.a2.Transpose()), "times exactly 5, and N is 5 here: is 1/N missing? N is the number of columns, x.ColumnCount." },
        { Of(w => w.J_W3 / 5), "one 1/N too many" },
        { Of(w => w.J_W3 / 2), "half the right numbers" },
        { Of(w => -w.J_W3), "wrong sign" },
        { Of(w => w.J_W3.Transpose()), "transposed: J_W3 has the shape of W3" },
        { Without(3, w => w.J_W3), "without σ′(z3)" },
        { SigmoidAt(3, w => w.J_W3), "with σ(z3) where σ′(z3) belongs" },
        { SlopeAtActivation(3, w => w.J_W3), "with σ′(a3)" },
        { Of(w => w.dC_dz3 * w.z2.Transpose() / 5), "with z2 where a2 belongs" },
        { Of(w => w.dC_dz3 * w.a1.Transpose() / 5), "This uses a1" },
        { Of(w => w.dC_dz3 * w.a3.Transpose() / 5), "This uses a3" },
        { (n, x, y) => n.J_b3(x, y), "This is J_b3" },
        { Of(w => w.dC_dz3 * w.a2 / 5), "Your J_W3 stopped with: Matrix dimensions must agree" },
        { Of(w => w.dC_dz3 * w.a2 / 5), "Here dC/dz3 is 2×5, a2 is 4×5, and J_W3 must become 2×4." },
    };

    [Theory, MemberData(nameof(J_W3_answers))]
    public void J_W3(Jacobian answer, string words) => Assert.Contains(words, Check.J_W3(answer), StringComparison.Ordinal);

    public static TheoryData<Jacobian, string> J_W2_answers => new()
    {
        { (n, x, y) => n.J_W2(x, y), "Right: this is J_W2." },
        { (n, x, y) => n.Backpropagate(x, y).J_W2, "Right" },
        { J_W2_by_examples, "Right" },
        { (_, _, _) => null, "J_W2 is not written yet: the function returns null. Its first two lines are J_W3's" },
        { Of(w => w.dC_da3), "This is dC/da3, the first line" },
        { Of(w => w.dC_dz3), "This is dC/dz3: two of five lines are done. Next, back through W3" },
        { Of(w => w.dC_da2), "This is dC/da2: three of five" },
        { (n, x, y) => new Walk(n, x, y).dC_dz3.Transpose() * n.W3, "This is dC/da2 lying down" },
        { Of(w => w.dC_dz2), "This is dC/dz2: four of five" },
        { Of(w => w.dC_dz2 * w.a1.Transpose()), "times exactly 5, and N is 5 here: is 1/N missing?" },
        { Of(w => w.J_W2 / 5), "one 1/N too many" },
        { Of(w => w.J_W2 / 2), "half the right numbers" },
        { Of(w => -w.J_W2), "wrong sign" },
        { Of(w => w.J_W2.Transpose()), "transposed: J_W2 has the shape of W2" },
        { Without(3, w => w.J_W2), "without σ′(z3)" },
        { Without(2, w => w.J_W2), "without σ′(z2)" },
        { Without(123, w => w.J_W2), "without any σ′" },
        { SigmoidAt(3, w => w.J_W2), "with σ(z3) where σ′(z3) belongs" },
        { SigmoidAt(2, w => w.J_W2), "with σ(z2) where σ′(z2) belongs" },
        { SlopeAtActivation(3, w => w.J_W2), "with σ′(a3)" },
        { SlopeAtActivation(2, w => w.J_W2), "with σ′(a2)" },
        { Of(w => w.dC_dz3 * w.a1.Transpose() / 5), "This goes from z3 straight to a1: the way back through W3, and σ′(z2), are missing." },
        { Of(w => w.dC_dz2 * w.z1.Transpose() / 5), "with z1 where a1 belongs" },
        { Of(w => w.dC_dz2 * w.a2.Transpose() / 5), "this is J_W3's activation" },
        { Of(w => w.dC_dz2 * w.a0.Transpose() / 5), "this is J_W1's activation" },
        { (n, x, y) => n.J_W3(x, y), "This is J_W3" },
        { (n, x, y) => n.J_W1(x, y), "This is J_W1: one layer too far back" },
        { (n, x, y) => n.J_b2(x, y), "This is J_b2" },
        // W3 not lying as it should: all sizes differ, so both ways throw.
        { (n, x, y) => n.W3 * new Walk(n, x, y).dC_dz3, "is each the one you meant, and which one has to lie down? Here dC/dz3 is 2×5 and W3 is 2×4; back through W3, dC/da2 must become 4×5" },
        { (n, x, y) => (new Walk(n, x, y).dC_dz3.Transpose() * n.W3).PointwiseMultiply(new Walk(n, x, y).z2), "back through W3, dC/da2 must become 4×5, the shape of z2" },
    };

    [Theory, MemberData(nameof(J_W2_answers))]
    public void J_W2(Jacobian answer, string words) => Assert.Contains(words, Check.J_W2(answer), StringComparison.Ordinal);

    public static TheoryData<Jacobian, string> J_W1_answers => new()
    {
        { (n, x, y) => n.J_W1(x, y), "Right: this is J_W1." },
        { (n, x, y) => n.Backpropagate(x, y).J_W1, "Right" },
        { J_W1_by_paths, "Right" },
        { (_, _, _) => null, "J_W1 is not written yet: the function returns null. Its first four lines are J_W2's" },
        { Of(w => w.dC_da3), "This is dC/da3, the first line" },
        { Of(w => w.dC_dz3), "This is dC/dz3: two of seven" },
        { Of(w => w.dC_da2), "This is dC/da2: three of seven" },
        { Of(w => w.dC_dz2), "This is dC/dz2: four of seven" },
        { Of(w => w.dC_da1), "This is dC/da1: five of seven" },
        { (n, x, y) => new Walk(n, x, y).dC_dz2.Transpose() * n.W2, "This is dC/da1 lying down" },
        { Of(w => w.dC_dz1), "This is dC/dz1: six of seven" },
        { Of(w => w.dC_dz1 * w.a0.Transpose()), "times exactly 5, and N is 5 here: is 1/N missing?" },
        { Of(w => w.J_W1 / 5), "one 1/N too many" },
        { Of(w => w.J_W1 / 2), "half the right numbers" },
        { Of(w => -w.J_W1), "wrong sign" },
        { Of(w => w.J_W1.Transpose()), "transposed: J_W1 has the shape of W1" },
        { Without(3, w => w.J_W1), "without σ′(z3)" },
        { Without(2, w => w.J_W1), "without σ′(z2)" },
        { Without(1, w => w.J_W1), "without σ′(z1)" },
        { Without(123, w => w.J_W1), "without any σ′" },
        { SigmoidAt(3, w => w.J_W1), "with σ(z3) where σ′(z3) belongs" },
        { SigmoidAt(2, w => w.J_W1), "with σ(z2) where σ′(z2) belongs" },
        { SigmoidAt(1, w => w.J_W1), "with σ(z1) where σ′(z1) belongs" },
        { SlopeAtActivation(3, w => w.J_W1), "with σ′(a3)" },
        { SlopeAtActivation(2, w => w.J_W1), "with σ′(a2)" },
        { SlopeAtActivation(1, w => w.J_W1), "with σ′(a1)" },
        { Of(w => w.dC_dz3 * w.a0.Transpose() / 5), "This goes from z3 straight to the input" },
        { Of(w => w.dC_dz2 * w.a0.Transpose() / 5), "This goes from z2 straight to the input: the way back through W2, and σ′(z1), are missing." },
        { Of(w => w.dC_dz1 * w.z1.Transpose() / 5), "This uses z1" },
        { Of(w => w.dC_dz1 * w.a1.Transpose() / 5), "this is J_W2's activation" },
        { (n, x, y) => n.J_W3(x, y), "This is J_W3" },
        { (n, x, y) => n.J_W2(x, y), "This is J_W2" },
        { Of(w => w.dC_dz1 * w.a0.Map(_ => 1.0, Zeros.Include).Transpose() / 5), "This is J_b1, the bias's Jacobian, as if every input were 1" },
        { (n, x, y) => n.W2 * new Walk(n, x, y).dC_dz2, "dC/dz2 is 4×5 and W2 is 4×3; back through W2, dC/da1 must become 3×5, the shape of z1." },
    };

    [Theory, MemberData(nameof(J_W1_answers))]
    public void J_W1(Jacobian answer, string words) => Assert.Contains(words, Check.J_W1(answer), StringComparison.Ordinal);

    /// <summary>What can go wrong in any of the three.</summary>
    public static TheoryData<Jacobian, string> Other_answers => new()
    {
        { (n, x, y) => GradientCheck.CentralDifferences(n, x, y).J_W2, "but for their last digits, as nudging gives them" },
        { Of(w => w.J_W2 * 5 / 100), "These are the right numbers times 0.05: which factor is missing, or too many? N is 5 here" },
        { Of(w => w.J_W2.MapIndexed((i, j, value) => i == 3 && j == 1 ? value + 1 : value)), "The shape is right, the numbers are not: at [3, 1] yours is" },
        { Of(w => w.J_W2 * 0), "The shape is right, the numbers are not" },
        { Of(w => w.J_W2 * double.NaN), "Your J_W2 holds NaN, at [0, 0]" },
        { Of(w => w.J_W2.MapIndexed((i, j, value) => i == 2 && j == 1 ? 1 / 0.0 : value)), "Your J_W2 holds Infinity, at [2, 1]" },
        { Of(w => w.dC_dz2 * w.dC_dz2.Transpose()), "Your J_W2 is 4×4, here it should be 4×3, the shape of W2." },
        { (_, _, _) => Network.Random().J_W2(Curve.Heart().x, Curve.Heart().y), "does your function use the network, x and y that it is given?" },
        { Of(w => w.a1.MapIndexed((i, j, _) => w.a1[i, 99])), "take every size from the matrices" },
        { (n, x, y) => n.Forward(x).a3 - y.Transpose(), "stopped with: Matrix dimensions must agree: op1 is 2x5, op2 is 5x2. Write the shape of each matrix" },
        { Of(w => w.a1 * w.a1.Row(0).ToArray()[6]), "Rows and columns count from 0" },
        { (_, _, _) => ((Matrix<double>?)null)!.Transpose(), "Something is null there" },
        { (_, _, _) => throw new NotImplementedException("Later."), "Your J_W2 stopped with: Later. Look at the line where it stopped" },
    };

    [Theory, MemberData(nameof(Other_answers))]
    public void Anything_else(Jacobian answer, string words) => Assert.Contains(words, Check.J_W2(answer), StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_works_in_place_does_not_spoil_the_next()
    {
        Check.J_W2((n, x, y) =>
        {
            x.Clear();
            y.Clear();
            return n.J_W2(x, y);
        });
        Assert.Equal("Right: this is J_W2.", Check.J_W2((n, x, y) => n.J_W2(x, y)));
    }

    public static TheoryData<string> Names => ["J_W3", "J_W2", "J_W1"];

    private static Exercise Named(string name) => name switch { "J_W3" => Exercise.J_W3, "J_W2" => Exercise.J_W2, _ => Exercise.J_W1 };

    [Theory, MemberData(nameof(Names))]
    public void No_two_mistakes_can_be_confused_nor_one_with_the_right_answer(string name)
    {
        var exercise = Named(name);
        Matrix<double>[] results = [exercise.Right, .. exercise.Mistakes.Select(mistake => mistake.Result)];
        for (var i = 0; i < results.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (results[i].RowCount == results[j].RowCount && results[i].ColumnCount == results[j].ColumnCount)
                    Assert.True((results[i] - results[j]).FrobeniusNorm() > 1e-3 * results[j].FrobeniusNorm(), $"{exercise.Mistakes[i - 1].Words} | {(j == 0 ? "right" : exercise.Mistakes[j - 1].Words)}");
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_mistake_the_checker_knows_is_made_in_these_tests(string name)
    {
        var exercise = Named(name);
        var answers = name switch { "J_W3" => J_W3_answers, "J_W2" => J_W2_answers, _ => J_W1_answers };
        var said = answers.Select(row => exercise.Judge(row.Data.Item1)).ToHashSet();
        Assert.All(exercise.Mistakes, mistake => Assert.Contains(mistake.Words, said));
    }

    /// <summary>A right answer in another style: one sum over the examples for each weight.</summary>
    private static Matrix<double> J_W3_by_sums(Network network, Matrix<double> x, Matrix<double> y)
    {
        var (_, _, _, _, a2, z3, a3) = network.Forward(x);
        return Matrix<double>.Build.Dense(2, a2.RowCount, (i, j) => Enumerable.Range(0, x.ColumnCount)
            .Average(k => 2 * (a3[i, k] - y[i, k]) * Activation.SigmoidDerivative(z3[i, k]) * a2[j, k]));
    }

    /// <summary>Another: δ by δ as in Nielsen's book, one example after the other, σ′ as a(1 − a).</summary>
    private static Matrix<double> J_W2_by_examples(Network network, Matrix<double> x, Matrix<double> y)
    {
        var sum = Matrix<double>.Build.Dense(network.W2.RowCount, network.W2.ColumnCount);
        for (var k = 0; k < x.ColumnCount; k++)
        {
            var (_, _, a1, _, a2, _, a3) = network.Forward(x.Column(k).ToColumnMatrix());
            var δ3 = 2 * (a3 - y.Column(k).ToColumnMatrix()).PointwiseMultiply(a3).PointwiseMultiply(1 - a3);
            var δ2 = (network.W3.Transpose() * δ3).PointwiseMultiply(a2).PointwiseMultiply(1 - a2);
            sum += δ2.OuterProductWith(a1);
        }

        return sum / x.ColumnCount;
    }

    /// <summary>Another, in loops: the sum over every path from one weight to the cost.</summary>
    private static Matrix<double> J_W1_by_paths(Network network, Matrix<double> x, Matrix<double> y)
    {
        var (_, z1, _, z2, _, z3, a3) = network.Forward(x);
        var J = Matrix<double>.Build.Dense(z1.RowCount, 1);
        for (var k = 0; k < x.ColumnCount; k++)
        {
            for (var h = 0; h < z1.RowCount; h++)
            {
                for (var j = 0; j < z2.RowCount; j++)
                {
                    for (var i = 0; i < 2; i++)
                    {
                        J[h, 0] += 2 * (a3[i, k] - y[i, k]) * Activation.SigmoidDerivative(z3[i, k])
                            * network.W3[i, j] * Activation.SigmoidDerivative(z2[j, k])
                            * network.W2[j, h] * Activation.SigmoidDerivative(z1[h, k]) * x[0, k] / x.ColumnCount;
                    }
                }
            }
        }

        return J;
    }
}

file static class ColumnTimesRow
{
    public static Matrix<double> OuterProductWith(this Matrix<double> column, Matrix<double> other) => column.Column(0).OuterProduct(other.Column(0));
}
