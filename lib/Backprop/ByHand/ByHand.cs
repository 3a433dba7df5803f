using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>One example through a network as on paper: every number to four significant digits, every line a calculation to repeat.</summary>
/// <remarks>
/// Each line starts from the numbers as the lines before have shown them, so a pocket calculator finds exactly what stands there.
/// That costs the last digit or so: the results agree with the library's to about 1e-3 of each matrix's largest entry.
/// With one example N is 1, and nothing is divided by it.
/// </remarks>
public static class ByHand
{
    /// <summary>The example network of the series: 1-3-4-2, all sizes different, two decimals a weight.</summary>
    /// <remarks>At x = 0.25 each activation lies between 0.25 and 0.75, and both signs occur on the way back.</remarks>
    public static Network Network { get; } = new(
        W1: Matrix<double>.Build.DenseOfArray(new[,] { { 0.97 }, { 0.49 }, { -0.75 } }),
        b1: Matrix<double>.Build.DenseOfArray(new[,] { { -0.15 }, { -0.84 }, { -0.43 } }),
        W2: Matrix<double>.Build.DenseOfArray(new[,] { { 1.27, -1.46, -1.17 }, { 1.38, -0.35, 0.32 }, { -0.2, 0.68, -0.98 }, { 0.24, -0.45, -1.45 } }),
        b2: Matrix<double>.Build.DenseOfArray(new[,] { { -0.72 }, { -0.87 }, { 0.4 }, { 1.13 } }),
        W3: Matrix<double>.Build.DenseOfArray(new[,] { { 1.06, 1.03, -1.32, -1.3 }, { -0.71, 0.73, -0.52, -0.69 } }),
        b3: Matrix<double>.Build.DenseOfArray(new[,] { { 0.26 }, { 1.26 } }));

    /// <summary>The forward pass of one example: the stages a0, z1, a1, z2, a2, z3, a3.</summary>
    /// <param name="network">Any network; its numbers, too, are shown to four significant digits.</param>
    /// <param name="x0">The input.</param>
    /// <exception cref="ArgumentException"><paramref name="x0"/> is not a finite number.</exception>
    public static HandCalculation Forward(Network network, double x0)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!double.IsFinite(x0))
            throw new ArgumentOutOfRangeException(nameof(x0), x0, $"x0 is {x0}: expected a finite number such as 0.25.");
        return new("Forward", new HandPass(network, x0).Stages);
    }

    /// <summary>
    /// The backward pass of one example: the stages dC_da3, dC_dz3, J_W3, J_b3, dC_da2, dC_dz2, J_W2, J_b2, dC_da1, dC_dz1, J_W1, J_b1.
    /// It goes on from the activations that <see cref="Forward"/> shows.
    /// </summary>
    /// <param name="network">Any network; its numbers, too, are shown to four significant digits.</param>
    /// <param name="x0">The input.</param>
    /// <param name="y0">The target, 2×1.</param>
    /// <exception cref="ArgumentException"><paramref name="x0"/> is not a finite number, or y0 is not 2×1 with finite entries.</exception>
    public static HandCalculation Backward(Network network, double x0, Matrix<double> y0)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(y0);
        if (!double.IsFinite(x0))
            throw new ArgumentOutOfRangeException(nameof(x0), x0, $"x0 is {x0}: expected a finite number such as 0.25.");
        if (y0.RowCount != 2 || y0.ColumnCount != 1)
            throw new ArgumentException($"y0 is {Shape.Of(y0)}: expected 2×1, the two targets of one example.", nameof(y0));
        Shape.CheckFinite(y0, nameof(y0));

        var pass = new HandPass(network, x0);
        var forward = pass.Stages.Count;
        pass.Back(y0);
        return new("Backward", [.. pass.Stages.Skip(forward)]);
    }
}
