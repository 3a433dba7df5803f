using System.Diagnostics.CodeAnalysis;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace Backprop;

/// <summary>
/// The network of the notes: 1 input, n1 and n2 hidden neurons, 2 outputs, sigmoid everywhere.
/// </summary>
/// <remarks>
/// It never changes: its matrices are handed out as copies, and a step of gradient descent makes the next network.
/// Here are its parameters, its forward pass and its cost; <c>Network.Jacobians.cs</c> holds the six Jacobians.
/// </remarks>
[SuppressMessage("Naming", "CA1721", Justification = "W1 … b3 are the notes' symbols.")]
public sealed partial class Network
{
    private readonly Matrix<double> _W1, _b1, _W2, _b2, _W3, _b3;

    /// <summary>A network with the given parameters, which are copied.</summary>
    /// <param name="W1">Weights input → hidden 1, n1×1.</param>
    /// <param name="b1">Biases of hidden 1, n1×1.</param>
    /// <param name="W2">Weights hidden 1 → hidden 2, n2×n1.</param>
    /// <param name="b2">Biases of hidden 2, n2×1.</param>
    /// <param name="W3">Weights hidden 2 → output, 2×n2.</param>
    /// <param name="b3">Biases of the output, 2×1.</param>
    /// <exception cref="ArgumentException">A shape does not fit the others, or an entry is not finite.</exception>
    public Network(
        Matrix<double> W1, Matrix<double> b1,
        Matrix<double> W2, Matrix<double> b2,
        Matrix<double> W3, Matrix<double> b3)
    {
        int n1 = Rows(W1, nameof(W1)), n2 = Rows(W2, nameof(W2));
        _W1 = Copy(W1, nameof(W1), n1, 1, "there is 1 input");
        _b1 = Copy(b1, nameof(b1), n1, 1, $"W1 has {n1} rows");
        _W2 = Copy(W2, nameof(W2), n2, n1, $"a1 has {n1} rows");
        _b2 = Copy(b2, nameof(b2), n2, 1, $"W2 has {n2} rows");
        _W3 = Copy(W3, nameof(W3), 2, n2, $"a2 has {n2} rows and there are 2 outputs");
        _b3 = Copy(b3, nameof(b3), 2, 1, "there are 2 outputs");
    }

    /// <summary>Weights input → hidden 1, n1×1 (a copy).</summary>
    public Matrix<double> W1 => _W1.Clone();

    /// <summary>Biases of hidden 1, n1×1 (a copy).</summary>
    public Matrix<double> b1 => _b1.Clone();

    /// <summary>Weights hidden 1 → hidden 2, n2×n1 (a copy).</summary>
    public Matrix<double> W2 => _W2.Clone();

    /// <summary>Biases of hidden 2, n2×1 (a copy).</summary>
    public Matrix<double> b2 => _b2.Clone();

    /// <summary>Weights hidden 2 → output, 2×n2 (a copy).</summary>
    public Matrix<double> W3 => _W3.Clone();

    /// <summary>Biases of the output, 2×1 (a copy).</summary>
    public Matrix<double> b3 => _b3.Clone();

    /// <summary>The notes' <c>reset_network</c>: every weight and bias is drawn from N(0, 1) / 2.</summary>
    /// <param name="n1">Neurons in hidden layer 1, at least 1.</param>
    /// <param name="n2">Neurons in hidden layer 2, at least 1.</param>
    /// <param name="seed">The same seed gives the same network (MathNet's Mersenne Twister).</param>
    /// <remarks>Section 2 of the notes, with their order of drawing: W1, W2, W3, b1, b2, b3, each row by row.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A layer has fewer than 1 neuron.</exception>
    public static Network Random(int n1 = 6, int n2 = 7, int seed = 1)
    {
        CheckSize(n1, nameof(n1));
        CheckSize(n2, nameof(n2));

        var normal = new Normal(0, 1, new MersenneTwister(seed));
        Matrix<double> W1 = Draw(n1, 1), W2 = Draw(n2, n1), W3 = Draw(2, n2);
        Matrix<double> b1 = Draw(n1, 1), b2 = Draw(n2, 1), b3 = Draw(2, 1);
        return new(W1, b1, W2, b2, W3, b3);

        Matrix<double> Draw(int rows, int columns)
        {
            var matrix = Matrix<double>.Build.Dense(rows, columns);
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                    matrix[i, j] = normal.Sample() / 2;
            return matrix;
        }
    }

    /// <summary>A network like this one with some of its matrices replaced, as in <c>network.With(W3: …)</c>.</summary>
    /// <exception cref="ArgumentException">A shape does not fit, or an entry is not finite.</exception>
    public Network With(
        Matrix<double>? W1 = null, Matrix<double>? b1 = null,
        Matrix<double>? W2 = null, Matrix<double>? b2 = null,
        Matrix<double>? W3 = null, Matrix<double>? b3 = null) =>
        new(W1 ?? _W1, b1 ?? _b1, W2 ?? _W2, b2 ?? _b2, W3 ?? _W3, b3 ?? _b3);

    /// <summary>The notes' <c>network_function</c>: zᵢ = Wᵢ aᵢ₋₁ + bᵢ, aᵢ = σ(zᵢ).</summary>
    /// <param name="a0">The input, 1×N: one column for each example.</param>
    /// <remarks>
    /// Section 3 of the notes. NumPy spreads b over the columns without a word (broadcasting);
    /// here b is multiplied by a row of ones, which says the same aloud.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="a0"/> is not 1×N or has an entry that is not finite.</exception>
    public ForwardPass Forward(Matrix<double> a0)
    {
        Shape.CheckInput(a0);
        var ones = Matrix<double>.Build.Dense(1, a0.ColumnCount, 1.0);

        var z1 = W1 * a0 + b1 * ones;
        var a1 = Activation.Sigmoid(z1);
        var z2 = W2 * a1 + b2 * ones;
        var a2 = Activation.Sigmoid(z2);
        var z3 = W3 * a2 + b3 * ones;
        var a3 = Activation.Sigmoid(z3);
        return new(a0, z1, a1, z2, a2, z3, a3);
    }

    /// <summary>The notes' <c>cost</c>: C = ‖a3 − y‖² / N, summed over the 2 outputs, averaged over the N examples.</summary>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <remarks>Section 4 of the notes. Their <c>x.size</c> is N because x has one row.</remarks>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public double Cost(Matrix<double> x, Matrix<double> y)
    {
        Shape.CheckBatch(x, y);
        var a3 = Forward(x).a3;
        return Math.Pow((a3 - y).FrobeniusNorm(), 2) / x.ColumnCount;
    }

    /// <summary>The sizes of the layers, as in "1-6-7-2 network".</summary>
    public override string ToString() => $"1-{_W1.RowCount}-{_W2.RowCount}-2 network";

    private static void CheckSize(int neurons, string name)
    {
        if (neurons < 1)
            throw new ArgumentOutOfRangeException(name, neurons, $"{name} is {neurons}: a hidden layer needs at least 1 neuron.");
    }

    private static int Rows(Matrix<double> matrix, string name)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        return matrix.RowCount;
    }

    private static Matrix<double> Copy(Matrix<double> matrix, string name, int rows, int columns, string because)
    {
        ArgumentNullException.ThrowIfNull(matrix, name);
        if (matrix.RowCount != rows || matrix.ColumnCount != columns)
            throw new ArgumentException($"{name} is {Shape.Of(matrix)}, but {because}: expected {rows}×{columns}.", name);
        Shape.CheckFinite(matrix, name);
        return matrix.Clone();
    }
}
