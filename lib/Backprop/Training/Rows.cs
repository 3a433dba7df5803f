namespace Backprop;

/// <summary>A matrix stored row by row: row i holds one neuron's numbers for all examples, side by side for vector instructions.</summary>
internal sealed class Rows(int count, int length)
{
    private readonly double[] _values = new double[count * length];

    public int Count => count;

    public Span<double> this[int row] => _values.AsSpan(row * length, length);
}
