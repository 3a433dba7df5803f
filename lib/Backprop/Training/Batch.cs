using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>
/// The examples of one step, feature-major: all x and below them ones, which the biases are weights of; all y0 and below
/// them all y1. They stand among others, from <see cref="Start"/> on.
/// </summary>
internal sealed class Batch
{
    private Batch(int examples)
    {
        // A vector that begins with the last example must not end behind the row.
        (x, y) = (new(2, examples + Rows.Widest - 1), new(2, examples + Rows.Widest - 1));
        x[1].Fill(1);
        N = examples;
    }

    public int Start { get; private set; }
    public int N { get; private set; }
    public Rows x { get; }
    public Rows y { get; }

    public static Batch Of(Matrix<double> x, Matrix<double> y)
    {
        var batch = new Batch(x.ColumnCount);
        x.ToRowMajorArray().CopyTo(batch.x[0]);
        y.Row(0).ToArray().CopyTo(batch.y[0]);
        y.Row(1).ToArray().CopyTo(batch.y[1]);
        return batch;
    }

    /// <summary>Becomes other examples of those that it stands among.</summary>
    public void Move(int start, int n) => (Start, N) = (start, n);
}
