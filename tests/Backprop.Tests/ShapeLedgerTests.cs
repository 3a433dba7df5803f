using System.Text.RegularExpressions;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>Each ledger against the source of the library, and against the Jacobian it keeps the account of.</summary>
public sealed partial class ShapeLedgerTests
{
    private static readonly Network Network = Network.Random(n1: 3, n2: 4, seed: 8);
    private static readonly Curve Heart = Curve.Heart(n: 5);
    private static readonly string Source = File.ReadAllText(Path.Combine(Repository.Root, "lib", "Backprop", "Network.Jacobians.cs"));

    public static TheoryData<string> Names => ["J_W3", "J_b3", "J_W2", "J_b2", "J_W1", "J_b1"];

    private static (ShapeLedger Ledger, Matrix<double> Jacobian) Of(string name, Network network, Matrix<double> x, Matrix<double> y) => name switch
    {
        "J_W3" => (ShapeLedger.J_W3(network, x, y), network.J_W3(x, y)),
        "J_b3" => (ShapeLedger.J_b3(network, x, y), network.J_b3(x, y)),
        "J_W2" => (ShapeLedger.J_W2(network, x, y), network.J_W2(x, y)),
        "J_b2" => (ShapeLedger.J_b2(network, x, y), network.J_b2(x, y)),
        "J_W1" => (ShapeLedger.J_W1(network, x, y), network.J_W1(x, y)),
        _ => (ShapeLedger.J_b1(network, x, y), network.J_b1(x, y)),
    };

    private static ShapeLedger Of(string name) => Of(name, Network, Heart.x, Heart.y).Ledger;

    /// <summary>The lines that change J, in the method of this name, and the comment beside each.</summary>
    private static (string Code, string Comment)[] Lines(string name)
    {
        var method = Source[Source.IndexOf($"Matrix<double> {name}(", StringComparison.Ordinal)..];
        method = method[..method.IndexOf("return J;", StringComparison.Ordinal)];
        return [.. LineOfJ().Matches(method).Select(line => (line.Groups["code"].Value, line.Groups["comment"].Value))];
    }

    [GeneratedRegex(@"^ +(?<code>(?:var )?J = .*;) +// (?<comment>.+)$", RegexOptions.Multiline)]
    private static partial Regex LineOfJ();

    [Theory, MemberData(nameof(Names))]
    public void Has_the_name_and_the_lines_of_the_library(string name)
    {
        Assert.Equal(name, Of(name).Name);
        Assert.Equal(Lines(name).Select(line => line.Code), Of(name).Rows.Select(row => row.Code));
    }

    [Theory, MemberData(nameof(Names))]
    public void Means_by_each_line_what_the_comment_there_says(string name) =>
        Assert.Equal(Lines(name).Select(line => line.Comment.Split(' ')[0]), Of(name).Rows.Select(row => row.Meaning.Replace('∂', 'd')));

    [Theory, MemberData(nameof(Names))]
    public void Ends_each_line_in_the_shape_that_the_comment_there_says(string name) =>
        Assert.Equal(Lines(name).Select(line => line.Comment.Split(' ')[^1]), Of(name).Rows.Select(row => row.Symbols.Split(' ')[^1]));

    [Theory, MemberData(nameof(Names))]
    public void Ends_in_the_Jacobian_itself(string name)
    {
        var (ledger, jacobian) = Of(name, Network, Heart.x, Heart.y);
        Close.To(jacobian, ledger.Result, 1e-15, name);
        Assert.Equal($"{jacobian.RowCount}×{jacobian.ColumnCount}", ledger.Rows[^1].Shapes.Split(' ')[^1]);
    }

    [Theory, MemberData(nameof(Names))]
    public void With_sizes_for_symbols_the_symbols_are_the_shapes(string name)
    {
        // 3, 4 and 5 for n1, n2 and N: no two sizes are the same.
        string Sized(string symbols) => symbols.Replace("n1", "3").Replace("n2", "4").Replace("N", "5");
        Assert.All(Of(name).Rows, row => Assert.Equal(Sized(row.Symbols), row.Shapes));
    }

    [Fact]
    public void Of_J_W2_reads() => Assert.Equal(
    [
        new("var J = 2 * (a3 - y);", "∂C/∂a3", "2×N", "2×5"),
        new("J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));", "∂a3/∂z3", "2×N ⊙ 2×N = 2×N", "2×5 ⊙ 2×5 = 2×5"),
        new("J = (J.Transpose() * W3).Transpose();", "∂z3/∂a2", "(N×2 · 2×n2)ᵀ = n2×N", "(5×2 · 2×4)ᵀ = 4×5"),
        new("J = J.PointwiseMultiply(Activation.SigmoidDerivative(z2));", "∂a2/∂z2", "n2×N ⊙ n2×N = n2×N", "4×5 ⊙ 4×5 = 4×5"),
        new("J = J * a1.Transpose() / x.ColumnCount;", "∂z2/∂W2", "n2×N · N×n1 = n2×n1", "4×5 · 5×3 = 4×3"),
    ], Of("J_W2").Rows);

    [Fact]
    public void A_bias_is_summed() =>
        Assert.Equal(new("J = J.RowSums().ToColumnMatrix() / x.ColumnCount;", "∂z1/∂b1", "n1×N → n1×1", "3×5 → 3×1"), Of("J_b1").Rows[^1]);

    [Fact]
    public void Refuses_what_the_Jacobian_refuses() =>
        Assert.Contains("y is 5×2", Assert.Throws<ArgumentException>(() => ShapeLedger.J_W3(Network, Heart.x, Heart.y.Transpose())).Message, StringComparison.Ordinal);

    [Fact]
    public void In_a_sentence() => Assert.Equal("J_W2: 5 lines, 4×3", Of("J_W2").ToString());
}
