using System.Runtime.InteropServices;
using Backprop;
using MathNet.Numerics.LinearAlgebra;

namespace Bench;

/// <summary>What every contestant is given: a network to start from, N points of the heart, and a learning rate.</summary>
internal sealed class Problem(Network start, Matrix<double> x, Matrix<double> y, double learningRate)
{
    /// <summary>2 · 6.25 / 100 = 1/8 exactly, which FANN needs: it keeps this number in single precision.</summary>
    public const double NotesRate = 6.25;

    /// <summary>With N(0, 1) / 2 weights hundreds of neurons add up to large z, where a rate of 6.25 would only saturate.</summary>
    public const double WideRate = 1.0 / 16;

    public Network Start { get; } = start;
    public Matrix<double> x { get; } = x;
    public Matrix<double> y { get; } = y;
    public double LearningRate { get; } = learningRate;
    public int n1 => Start.W1.RowCount;
    public int n2 => Start.W2.RowCount;
    public int N => x.ColumnCount;

    public static Problem Heart(int n1, int n2, int N, double learningRate)
    {
        var curve = Curve.Heart(N);
        return new(Network.Random(n1, n2, seed: 1), curve.x, curve.y, learningRate);
    }

    /// <summary>Doubles as the machine has them: n1, n2, N, η, then W1 b1 W2 b2 W3 b3, x and y, each row by row.</summary>
    public void Write(string path)
    {
        double[] numbers =
        [
            n1, n2, N, LearningRate,
            .. new[] { Start.W1, Start.b1, Start.W2, Start.b2, Start.W3, Start.b3, x, y }.SelectMany(m => m.ToRowMajorArray()),
        ];
        File.WriteAllBytes(path, MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    public static Problem Read(string path)
    {
        var numbers = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(path));
        var (n1, n2, N, rate) = ((int)numbers[0], (int)numbers[1], (int)numbers[2], numbers[3]);
        var rest = numbers[4..].ToArray();
        var next = 0;
        Matrix<double> W1 = Take(n1, 1), b1 = Take(n1, 1), W2 = Take(n2, n1), b2 = Take(n2, 1), W3 = Take(2, n2), b3 = Take(2, 1);
        return new(new(W1, b1, W2, b2, W3, b3), Take(1, N), Take(2, N), rate);

        Matrix<double> Take(int rows, int columns)
        {
            var matrix = Matrix<double>.Build.Dense(rows, columns, (i, j) => rest[next + i * columns + j]);
            next += rows * columns;
            return matrix;
        }
    }
}
