using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The checks that every function makes before it computes anything; each message says what to do.</summary>
internal static class Shape
{
    public static string Of(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";

    public static void CheckFinite(Matrix<double> matrix, string name)
    {
        if (matrix.Find(value => !double.IsFinite(value), Zeros.Include) is var (row, column, value))
            throw new ArgumentException($"{name}[{row}, {column}] is {value}: expected a finite number. Look where it was computed.", name);
    }

    /// <summary>x must be 1×N with N ≥ 1, all finite.</summary>
    public static void CheckInput(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.RowCount != 1)
            throw new ArgumentException($"x is {Of(x)}: expected 1×N, one column for each example. Is it transposed?", nameof(x));
        CheckFinite(x, nameof(x));
    }

    /// <summary>x must be 1×N and y 2×N with the same N ≥ 1, all finite.</summary>
    public static void CheckBatch(Matrix<double> x, Matrix<double> y)
    {
        CheckInput(x);
        ArgumentNullException.ThrowIfNull(y);
        if (y.RowCount != 2 || y.ColumnCount != x.ColumnCount)
            throw new ArgumentException($"y is {Of(y)}, but x is {Of(x)}: expected 2×{x.ColumnCount}, two targets for each example.", nameof(y));
        CheckFinite(y, nameof(y));
    }
}
