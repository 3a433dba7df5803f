using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>A closed curve in the plane as training data: where along it (x), and the point there (y).</summary>
public sealed class Curve
{
    private static readonly string[] Columns = ["x", "y0", "y1"];

    private readonly Matrix<double> _x, _y;

    /// <summary>A curve with the given points, which are copied.</summary>
    /// <param name="name">What to call it, as in "heart".</param>
    /// <param name="x">Positions along the curve, 1×N.</param>
    /// <param name="y">Points, 2×N: row 0 is drawn to the right, row 1 upwards.</param>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, or an entry is not finite.</exception>
    public Curve(string name, Matrix<double> x, Matrix<double> y)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Shape.CheckBatch(x, y);
        (Name, _x, _y) = (name, x.Clone(), y.Clone());
    }

    /// <summary>What to call it, as in "heart".</summary>
    public string Name { get; }

    /// <summary>Positions along the curve, 1×N (a copy).</summary>
    public Matrix<double> x => _x.Clone();

    /// <summary>Points of the curve, 2×N (a copy).</summary>
    public Matrix<double> y => _y.Clone();

    /// <summary>The notes' <c>training_data(N)</c>: a heart.</summary>
    /// <param name="n">How many points, at least 1.</param>
    /// <remarks>
    /// x = k/N, t = 2πx, y = ((16 sin³t, 13 cos t − 5 cos 2t − 2 cos 3t − cos 4t) / 20 + 1) / 2, for k = 0 … N − 1.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public static Curve Heart(int n = 100)
    {
        if (n < 1)
            throw new ArgumentOutOfRangeException(nameof(n), n, $"n is {n}: a curve needs at least 1 point.");

        var x = Matrix<double>.Build.Dense(1, n, (_, k) => (double)k / n);
        var y = Matrix<double>.Build.Dense(2, n, (i, k) =>
        {
            var t = 2 * Math.PI * k / n;
            var point = i == 0
                ? 16 * Math.Pow(Math.Sin(t), 3)
                : 13 * Math.Cos(t) - 5 * Math.Cos(2 * t) - 2 * Math.Cos(3 * t) - Math.Cos(4 * t);
            return (point / 20 + 1) / 2;
        });
        return new("heart", x, y);
    }

    /// <summary>Reads a curve from a csv file with the header <c>x,y0,y1</c> and a point a line.</summary>
    /// <param name="path">The file; a relative path starts at the working directory (in a notebook: its own folder).</param>
    /// <returns>The curve, named after the file. x is in [0, 1); y0 and y1 are in (0, 1), where a sigmoid can reach them.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The file is not such a table; the message names file, line and column. Blank lines, blanks around numbers,
    /// a byte order mark and Windows line ends are fine.
    /// </exception>
    public static Curve Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no file {Path.GetFullPath(path)}: expected a csv with the header x,y0,y1.", path);

        var lines = File.ReadLines(path)
            .Select((text, index) => (Text: text, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Text))
            .ToList();
        if (lines.Count == 0)
            throw new InvalidDataException($"{path} is empty: expected the header x,y0,y1 and a point a line.");

        var header = lines[0].Text.Split(',', StringSplitOptions.TrimEntries);
        if (!header.SequenceEqual(Columns))
            throw new InvalidDataException($"{path}({lines[0].Number}): the header is \"{lines[0].Text.Trim()}\", expected \"x,y0,y1\".");
        if (lines.Count == 1)
            throw new InvalidDataException($"{path} has a header and no points: expected a point a line below it.");

        var points = lines.Skip(1).Select(line => Point(path, line.Number, line.Text)).ToList();
        return new(
            Path.GetFileNameWithoutExtension(path),
            Matrix<double>.Build.Dense(1, points.Count, (_, k) => points[k][0]),
            Matrix<double>.Build.Dense(2, points.Count, (i, k) => points[k][i + 1]));
    }

    /// <summary>The name and the number of points, as in "heart, 100 points".</summary>
    public override string ToString() => $"{Name}, {_x.ColumnCount} points";

    private static double[] Point(string path, int line, string text)
    {
        var fields = text.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length != Columns.Length)
            throw new InvalidDataException($"{path}({line}): {fields.Length} columns, expected 3: x,y0,y1.");

        var point = new double[Columns.Length];
        for (var i = 0; i < point.Length; i++)
        {
            if (!double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out point[i]))
                throw new InvalidDataException($"{path}({line},{i + 1}): {Columns[i]} is \"{fields[i]}\", expected a number such as 0.25.");
            if (!(i == 0 ? point[i] is >= 0 and < 1 : point[i] is > 0 and < 1))
                throw new InvalidDataException(
                    $"{path}({line},{i + 1}): {Columns[i]} is {fields[i]}, expected a number in {(i == 0 ? "[0, 1)" : "(0, 1), where a sigmoid can reach it")}.");
        }

        return point;
    }
}
