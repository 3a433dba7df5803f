using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>Each line is worked out again from its own text, and the end is held against the library.</summary>
public sealed class ByHandTests
{
    private static readonly Matrix<double> y25 = Matrix<double>.Build.DenseOfArray(new[,] { { 0.9 }, { 0.6 } });

    /// <summary>The lesson's example, and others: another x, random weights with many digits, targets below 0, a single neuron, saturation.</summary>
    public static TheoryData<string> Examples => ["the lesson's", "x = 0", "random", "below 0", "1-1-1-2", "small slopes"];

    private static (Network Network, double x0, Matrix<double> y0) Of(string example) => example switch
    {
        "x = 0" => (ByHand.Network, 0, y25),
        "random" => (Network.Random(n1: 5, n2: 2, seed: 3), 0.123456, y25 / 3),
        "below 0" => (Network.Random(n1: 2, n2: 3, seed: 4), -12.5, -2 * y25),
        "1-1-1-2" => (Network.Random(n1: 1, n2: 1, seed: 9), 0.5, y25),
        "small slopes" => (ByHand.Network.With(W1: 12 * ByHand.Network.W1, b3: 5 + ByHand.Network.b3), 0.9, y25),
        _ => (ByHand.Network, 0.25, y25),
    };

    private static HandStage[] Stages(string example)
    {
        var (network, x0, y0) = Of(example);
        return [.. ByHand.Forward(network, x0).Stages, .. ByHand.Backward(network, x0, y0).Stages];
    }

    private static IEnumerable<HandLine> Lines(string example) => Stages(example).SelectMany(stage => stage.Lines);

    private static decimal Number(string text) => decimal.Parse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);

    [Theory, MemberData(nameof(Examples))]
    public void A_pocket_calculator_finds_what_stands_there(string example) => Assert.All(
        Lines(example), line => Assert.Equal(PocketCalculator.Round(PocketCalculator.Evaluate(line.Numbers)), Number(line.Result)));

    [Theory, MemberData(nameof(Examples))]
    public void Symbols_stand_for_numbers_as_they_were_shown(string example)
    {
        var (network, x0, y0) = Of(example);
        Dictionary<string, decimal> shown = [];
        foreach (var (name, matrix) in new[] { ("W1", network.W1), ("W2", network.W2), ("W3", network.W3) })
            foreach (var (i, j, value) in matrix.EnumerateIndexed(Zeros.Include))
                shown[$"{name}[{i},{j}]"] = PocketCalculator.Round((decimal)value);
        foreach (var (name, matrix) in new[] { ("b1", network.b1), ("b2", network.b2), ("b3", network.b3), ("y", y0) })
            foreach (var (i, _, value) in matrix.EnumerateIndexed(Zeros.Include))
                shown[$"{name}[{i}]"] = PocketCalculator.Round((decimal)value);
        shown["x"] = PocketCalculator.Round((decimal)x0);

        foreach (var line in Lines(example))
        {
            var (symbols, numbers) = (PocketCalculator.Evaluate(line.Symbols, shown), PocketCalculator.Evaluate(line.Numbers));
            Assert.True(Math.Abs(symbols - numbers) <= 1e-12m * Math.Abs(numbers), $"{line}: the symbols come to {symbols}");
            shown.Add(line.Name, Number(line.Result));
        }
    }

    [Fact]
    public void Ends_where_the_library_ends()
    {
        var (network, x0, y0) = Of("the lesson's");
        var x = Matrix<double>.Build.Dense(1, 1, x0);
        var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);
        Dictionary<string, Matrix<double>> expected = new()
        {
            ["a0"] = a0, ["z1"] = z1, ["a1"] = a1, ["z2"] = z2, ["a2"] = a2, ["z3"] = z3, ["a3"] = a3,
            ["J_W3"] = network.J_W3(x, y0), ["J_W2"] = network.J_W2(x, y0), ["J_W1"] = network.J_W1(x, y0),
            ["J_b3"] = network.J_b3(x, y0), ["J_b2"] = network.J_b2(x, y0), ["J_b1"] = network.J_b1(x, y0),
        };

        var stages = Stages("the lesson's").ToDictionary(stage => stage.Name);
        Assert.All(expected, pair =>
        {
            var matrix = pair.Value;
            var byHand = Matrix<double>.Build.DenseOfRowMajor(matrix.RowCount, matrix.ColumnCount, stages[pair.Key].Lines.Select(line => (double)Number(line.Result)));
            Close.To(matrix, byHand, 1e-3, pair.Key);
        });
    }

    [Fact]
    public void Goes_through_the_stages_in_the_order_of_the_lessons() => Assert.Equal(
        "a0 z1 a1 z2 a2 z3 a3 dC_da3 dC_dz3 J_W3 J_b3 dC_da2 dC_dz2 J_W2 J_b2 dC_da1 dC_dz1 J_W1 J_b1",
        string.Join(' ', Stages("the lesson's").Select(stage => stage.Name)));

    public static TheoryData<string, string, string, string> Some_lines => new()
    {
        { "z1[0]", "W1[0,0]·a0 + b1[0]", "0.97 · 0.25 − 0.15", "0.0925" },
        { "a1[0]", "σ(z1[0])", "1/(1 + e^−0.0925)", "0.5231" },
        { "z2[3]", "W2[3,0]·a1[0] + W2[3,1]·a1[1] + W2[3,2]·a1[2] + b2[3]", "0.24 · 0.5231 − 0.45 · 0.3279 − 1.45 · 0.3504 + 1.13", "0.5999" },
        { "dC_da3[0]", "2·(a3[0] − y[0])", "2 · (0.372 − 0.9)", "−1.056" },
        { "dC_dz3[0]", "dC_da3[0]·a3[0]·(1 − a3[0])", "−1.056 · 0.372 · (1 − 0.372)", "−0.2467" },
        { "J_W3[1,2]", "dC_dz3[1]·a2[2]", "0.02758 · 0.5436", "0.01499" },
        { "J_b3[1]", "dC_dz3[1]·1", "0.02758 · 1", "0.02758" },
        { "dC_da2[2]", "W3[0,2]·dC_dz3[0] + W3[1,2]·dC_dz3[1]", "−1.32 · (−0.2467) − 0.52 · 0.02758", "0.3113" },
        { "J_W1[0,0]", "dC_dz1[0]·a0", "−0.03769 · 0.25", "−0.009423" },
    };

    [Theory, MemberData(nameof(Some_lines))]
    public void Reads(string name, string symbols, string numbers, string result) =>
        Assert.Equal(new(name, symbols, numbers, result), Lines("the lesson's").Single(line => line.Name == name));

    [Fact]
    public void Tiny_numbers_are_written_with_an_exponent()
    {
        var line = ByHand.Forward(ByHand.Network.With(b1: Matrix<double>.Build.Dense(3, 1, -20.0)), 0.25).Stages.Single(stage => stage.Name == "a1").Lines[0];
        Assert.Equal(new("a1[0]", "σ(z1[0])", "1/(1 + e^19.76)", "2.62e−9"), line);
    }

    [Fact]
    public void The_network_has_two_decimals_a_weight_and_no_two_weights_alike()
    {
        var network = ByHand.Network;
        Assert.Equal((3, 4), (network.W1.RowCount, network.W2.RowCount));
        var numbers = new[] { network.W1, network.b1, network.W2, network.b2, network.W3, network.b3 }.SelectMany(matrix => matrix.Enumerate()).ToArray();
        Assert.All(numbers, number => Assert.Equal(number, Math.Round(number, 2)));
        Assert.Equal(numbers.Length, numbers.Select(Math.Abs).Distinct().Count());
    }

    [Fact]
    public void At_the_lessons_example_nothing_saturates()
    {
        var (_, _, a1, _, a2, _, a3) = ByHand.Network.Forward(Matrix<double>.Build.Dense(1, 1, 0.25));
        Assert.All(new[] { a1, a2, a3 }.SelectMany(a => a.Enumerate()), a => Assert.InRange(a, 0.25, 0.75));
    }

    [Fact]
    public void The_lessons_target_is_the_heart_at_a_quarter() =>
        Close.To(y25, Curve.Heart(100).y.Column(25).ToColumnMatrix(), 1e-12, "y");

    [Fact]
    public void Parts_can_be_asked_for()
    {
        var all = ByHand.Backward(ByHand.Network, 0.25, y25);
        Assert.Equal(["dC_dz3", "J_W3"], all["J_W3", "dC_dz3"].Stages.Select(stage => stage.Name));
        Assert.Equal(8, Assert.Single(all["J_W3"].Stages).Lines.Count);
        Assert.Equal("Backward by hand: dC_dz3, J_W3", all["J_W3", "dC_dz3"].ToString());
    }

    [Fact]
    public void What_cannot_be_worked_out_is_refused()
    {
        Assert.Contains("There is no stage \"J_W4\": expected one of a0, z1", Assert.Throws<ArgumentException>(() => ByHand.Forward(ByHand.Network, 0.25)["J_W4"]).Message, StringComparison.Ordinal);
        Assert.Contains("No stage is named", Assert.Throws<ArgumentException>(() => ByHand.Forward(ByHand.Network, 0.25)[[]]).Message, StringComparison.Ordinal);
        Assert.Contains("x0 is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => ByHand.Forward(ByHand.Network, double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("x0 is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => ByHand.Backward(ByHand.Network, double.NaN, y25)).Message, StringComparison.Ordinal);
        Assert.Contains("y0 is 1×2", Assert.Throws<ArgumentException>(() => ByHand.Backward(ByHand.Network, 0.25, y25.Transpose())).Message, StringComparison.Ordinal);
        Assert.Contains("y0[0, 0] is NaN", Assert.Throws<ArgumentException>(() => ByHand.Backward(ByHand.Network, 0.25, y25 * double.NaN)).Message, StringComparison.Ordinal);
    }
}
