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

    public static void Finite(Matrix<double> matrix, string parameter)
    {
        ArgumentNullException.ThrowIfNull(matrix, parameter);
        foreach (var (row, column, value) in matrix.EnumerateIndexed(Zeros.Include))
        {
            if (!double.IsFinite(value))
                throw new ArgumentException($"{parameter}[{row}, {column}] is {value}: expected a finite number. Look where it was computed.", parameter);
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
}
