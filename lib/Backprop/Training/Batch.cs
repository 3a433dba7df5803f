using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The examples of one step, feature-major: all x, then all y0, then all y1, each one contiguous row.</summary>
internal sealed class Batch(int capacity)
{
    public int N { get; private set; }
    public Rows x { get; } = new(1, capacity);
    public Rows y { get; } = new(2, capacity);

    public static Batch Of(Matrix<double> x, Matrix<double> y)
    {
        var N = x.ColumnCount;
        var batch = new Batch(N) { N = N };
        x.ToRowMajorArray().CopyTo(batch.x[0]);
        y.Row(0).ToArray().CopyTo(batch.y[0]);
        y.Row(1).ToArray().CopyTo(batch.y[1]);
        return batch;
    }

    /// <summary>Becomes the examples of <paramref name="all"/> at these indices.</summary>
    public void Gather(Batch all, ReadOnlySpan<int> indices)
    {
        N = indices.Length;
        Pick(all.x[0], x[0], indices);
        Pick(all.y[0], y[0], indices);
        Pick(all.y[1], y[1], indices);
    }

    private static void Pick(ReadOnlySpan<double> from, Span<double> to, ReadOnlySpan<int> indices)
    {
        for (var k = 0; k < indices.Length; k++)
            to[k] = from[indices[k]];
    }
}
