using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>
/// A Jacobian's lines kept like an account: what each line multiplies by, and what that does to the shape.
/// The sizes are read off the matrices as they are computed.
/// </summary>
/// <remarks>
/// All six are one walk from the cost towards the input; it is the same walk as in Network.Jacobians.cs, and a test
/// holds each line here against the line there. One walks to a layer, then turns aside to its weights or its biases.
/// </remarks>
public sealed class ShapeLedger
{
    private readonly List<LedgerRow> _rows = [];

    private ShapeLedger(string name, Matrix<double> first)
    {
        (Name, Result) = (name, first);
        Write("var J = 2 * (a3 - y);", "∂C/∂a3", "2×N", Shape.Of(Result));
    }

    /// <summary>Whose lines these are, as in "J_W3".</summary>
    public string Name { get; }

    /// <summary>The lines, in the order in which they run.</summary>
    public IReadOnlyList<LedgerRow> Rows => _rows;

    /// <summary>What came out of the last line: the Jacobian itself.</summary>
    public Matrix<double> Result { get; private set; }

    /// <summary>The ledger of <see cref="Network.J_W3"/>, 3 lines; the last is 2×N · N×n2 = 2×n2.</summary>
    /// <param name="network">The network.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public static ShapeLedger J_W3(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 3, weights: true);

    /// <summary>The ledger of <see cref="Network.J_b3"/>, 3 lines; the last sums 2×N to 2×1.</summary>
    /// <inheritdoc cref="J_W3"/>
    public static ShapeLedger J_b3(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 3, weights: false);

    /// <summary>The ledger of <see cref="Network.J_W2"/>, 5 lines; the last is n2×N · N×n1 = n2×n1.</summary>
    /// <inheritdoc cref="J_W3"/>
    public static ShapeLedger J_W2(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 2, weights: true);

    /// <summary>The ledger of <see cref="Network.J_b2"/>, 5 lines; the last sums n2×N to n2×1.</summary>
    /// <inheritdoc cref="J_W3"/>
    public static ShapeLedger J_b2(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 2, weights: false);

    /// <summary>The ledger of <see cref="Network.J_W1"/>, 7 lines; the last is n1×N · N×1 = n1×1.</summary>
    /// <inheritdoc cref="J_W3"/>
    public static ShapeLedger J_W1(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 1, weights: true);

    /// <summary>The ledger of <see cref="Network.J_b1"/>, 7 lines; the last sums n1×N to n1×1.</summary>
    /// <inheritdoc cref="J_W3"/>
    public static ShapeLedger J_b1(Network network, Matrix<double> x, Matrix<double> y) => Walk(network, x, y, to: 1, weights: false);

    /// <summary>The name and its shape, as in "J_W3: 3 lines, 2×7".</summary>
    public override string ToString() => $"{Name}: {Rows.Count} lines, {Shape.Of(Result)}";

    private static ShapeLedger Walk(Network network, Matrix<double> x, Matrix<double> y, int to, bool weights)
    {
        ArgumentNullException.ThrowIfNull(network);
        Shape.CheckBatch(x, y);
        var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);

        var ledger = new ShapeLedger($"J_{(weights ? "W" : "b")}{to}", 2 * (a3 - y));
        ledger.Slope(3, z3);
        if (to < 3)
        {
            ledger.Back(3, network.W3);
            ledger.Slope(2, z2);
        }

        if (to < 2)
        {
            ledger.Back(2, network.W2);
            ledger.Slope(1, z1);
        }

        if (weights)
            ledger.Weights(to, to switch { 3 => a2, 2 => a1, _ => a0 });
        else
            ledger.Biases(to);
        return ledger;
    }

    /// <summary>From a back to z of the same layer.</summary>
    private void Slope(int layer, Matrix<double> z)
    {
        var slope = Activation.SigmoidDerivative(z);
        var before = Result;
        Result = before.PointwiseMultiply(slope);
        Write($"J = J.PointwiseMultiply(Activation.SigmoidDerivative(z{layer}));", $"∂a{layer}/∂z{layer}",
            $"{Size(layer)}×N ⊙ {Size(layer)}×N = {Size(layer)}×N", $"{Shape.Of(before)} ⊙ {Shape.Of(slope)} = {Shape.Of(Result)}");
    }

    /// <summary>From z back to a of the layer before, through the weights between them.</summary>
    private void Back(int layer, Matrix<double> W)
    {
        var row = Result.Transpose();
        Result = (row * W).Transpose();
        Write($"J = (J.Transpose() * W{layer}).Transpose();", $"∂z{layer}/∂a{layer - 1}",
            $"(N×{Size(layer)} · {Size(layer)}×{Size(layer - 1)})ᵀ = {Size(layer - 1)}×N", $"({Shape.Of(row)} · {Shape.Of(W)})ᵀ = {Shape.Of(Result)}");
    }

    /// <summary>From z aside to the weights; the mean over the examples.</summary>
    private void Weights(int layer, Matrix<double> aBefore)
    {
        var (before, lying) = (Result, aBefore.Transpose());
        Result = before * lying / before.ColumnCount;
        Write($"J = J * a{layer - 1}.Transpose() / x.ColumnCount;", $"∂z{layer}/∂W{layer}",
            $"{Size(layer)}×N · N×{Size(layer - 1)} = {Size(layer)}×{Size(layer - 1)}", $"{Shape.Of(before)} · {Shape.Of(lying)} = {Shape.Of(Result)}");
    }

    /// <summary>From z aside to the biases; the mean over the examples.</summary>
    private void Biases(int layer)
    {
        var before = Result;
        Result = before.RowSums().ToColumnMatrix() / before.ColumnCount;
        Write("J = J.RowSums().ToColumnMatrix() / x.ColumnCount;", $"∂z{layer}/∂b{layer}",
            $"{Size(layer)}×N → {Size(layer)}×1", $"{Shape.Of(before)} → {Shape.Of(Result)}");
    }

    private void Write(string code, string meaning, string symbols, string shapes) => _rows.Add(new(code, meaning, symbols, shapes));

    /// <summary>How many neurons the layer has, in symbols.</summary>
    private static string Size(int layer) => layer switch { 0 => "1", 1 => "n1", 2 => "n2", _ => "2" };
}
