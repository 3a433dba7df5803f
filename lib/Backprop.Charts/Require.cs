using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>The checks before anything is drawn; each message says what to do.</summary>
internal static class Require
{
    public static void Named<T>((string Name, T Value)[] items, string parameter, string what)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        if (items.Length == 0)
            throw new ArgumentException($"There is no {what}: expected at least one, as in (\"Adam\", {what}).", parameter);

        HashSet<string> names = [];
        foreach (var (name, value) in items)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
            ArgumentNullException.ThrowIfNull(value, parameter);
            if (!names.Add(name))
                throw new ArgumentException($"Two {what}s are called \"{name}\": give each a name of its own.", parameter);
        }
    }

    public static void Snapshots(TrainingRun run, string parameter)
    {
        ArgumentNullException.ThrowIfNull(run, parameter);
        if (run.Snapshots.Count < 2)
        {
            throw new ArgumentException(
                $"The run holds {run.Snapshots.Count} snapshots: expected at least 2, a beginning and an end. "
                + "Train for more steps, or with a smaller RecordEvery.", parameter);
        }
    }

    public static void Finite(Matrix<double> matrix, string parameter) => Finite(matrix, parameter, parameter);

    private static void Finite(Matrix<double> matrix, string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(matrix, parameter);
        foreach (var (row, column, value) in matrix.EnumerateIndexed(Zeros.Include))
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"{name}[{row}, {column}] is {value}: expected a finite number. Look where it was computed.", parameter);
        }
    }

    public static WeightRange Range((string Name, double From, double To) range, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(range.Name, parameter);
        if (!double.IsFinite(range.From) || !double.IsFinite(range.To) || range.From >= range.To)
        {
            throw new ArgumentException(
                $"{parameter} goes from {range.From} to {range.To}: expected two finite numbers, the smaller first, as in (\"W3[0, 1]\", -4, 4).", parameter);
        }

        return new(range.Name, range.From, range.To);
    }

    /// <summary>The cost at a place, which must be a number.</summary>
    public static double Cost(Func<double, double, double> cost, double u, double v)
    {
        var value = cost(u, v);
        return double.IsFinite(value)
            ? value
            : throw new ArgumentException($"cost({u}, {v}) is {value}: expected a finite number. Look where it was computed.", nameof(cost));
    }

    public static void Fits(Network network, ForwardPass pass, string parameter)
    {
        ArgumentNullException.ThrowIfNull(pass, parameter);
        var (a0, z1, a1, z2, a2, z3, a3) = pass;
        ArgumentNullException.ThrowIfNull(a0, parameter);
        int n1 = network.W1.RowCount, n2 = network.W2.RowCount, N = a0.ColumnCount;
        Shape(a0, "a0", 1, N, "there is 1 input", parameter);
        Shape(z1, "z1", n1, N, $"W1 has {n1} rows and a0 has {N} columns", parameter);
        Shape(a1, "a1", n1, N, $"W1 has {n1} rows and a0 has {N} columns", parameter);
        Shape(z2, "z2", n2, N, $"W2 has {n2} rows and a0 has {N} columns", parameter);
        Shape(a2, "a2", n2, N, $"W2 has {n2} rows and a0 has {N} columns", parameter);
        Shape(z3, "z3", 2, N, $"there are 2 outputs and a0 has {N} columns", parameter);
        Shape(a3, "a3", 2, N, $"there are 2 outputs and a0 has {N} columns", parameter);
    }

    public static void Fits(Network network, Gradients jacobians, string parameter)
    {
        ArgumentNullException.ThrowIfNull(jacobians, parameter);
        LikeItsMatrix(jacobians.J_W1, network.W1, "W1", parameter);
        LikeItsMatrix(jacobians.J_b1, network.b1, "b1", parameter);
        LikeItsMatrix(jacobians.J_W2, network.W2, "W2", parameter);
        LikeItsMatrix(jacobians.J_b2, network.b2, "b2", parameter);
        LikeItsMatrix(jacobians.J_W3, network.W3, "W3", parameter);
        LikeItsMatrix(jacobians.J_b3, network.b3, "b3", parameter);
    }

    /// <summary>A weight of a network that is small enough to be drawn whole.</summary>
    public static Weight Weight(Network network, string W, int i, int j)
    {
        var layer = Array.IndexOf(["W1", "W2", "W3"], W) + 1;
        if (layer == 0)
            throw new ArgumentException($"W is \"{W}\": expected \"W1\", \"W2\" or \"W3\".", nameof(W));

        foreach (var (name, size) in new[] { ("1", network.W1.RowCount), ("2", network.W2.RowCount) })
        {
            if (size > Column.Most)
                throw new ArgumentException($"Hidden layer {name} has {size} neurons: expected at most {Column.Most}, all of them are drawn.", nameof(network));
        }

        var matrix = layer switch { 1 => network.W1, 2 => network.W2, _ => network.W3 };
        Index(i, matrix.RowCount, $"{W} has {matrix.RowCount} rows", nameof(i));
        Index(j, matrix.ColumnCount, $"{W} has {matrix.ColumnCount} columns", nameof(j));
        return new(layer, i, j);
    }

    /// <summary>The number of an example of a batch.</summary>
    public static int Example(Matrix<double> x, int k)
    {
        ArgumentNullException.ThrowIfNull(x);
        Index(k, x.ColumnCount, $"x has {x.ColumnCount} columns", nameof(k));
        return k;
    }

    private static void Index(int index, int count, string because, string parameter)
    {
        if (index < 0 || index >= count)
            throw new ArgumentException($"{parameter} is {index}, but {because}: expected 0 to {count - 1}.", parameter);
    }

    private static void LikeItsMatrix(Matrix<double> J, Matrix<double> matrix, string name, string parameter) =>
        Shape(J, $"J_{name}", matrix.RowCount, matrix.ColumnCount, $"{name} is {matrix.RowCount}×{matrix.ColumnCount}", parameter);

    private static void Shape(Matrix<double> matrix, string name, int rows, int columns, string because, string parameter)
    {
        ArgumentNullException.ThrowIfNull(matrix, parameter);
        if (matrix.RowCount != rows || matrix.ColumnCount != columns)
        {
            throw new ArgumentException(
                $"{name} is {matrix.RowCount}×{matrix.ColumnCount}, but {because}: expected {rows}×{columns}. Is it of this network?", parameter);
        }

        Finite(matrix, name, parameter);
    }
}
