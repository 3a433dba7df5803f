using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backprop;

/// <summary>
/// A matrix stored row by row: row i holds one neuron's numbers for all examples, side by side for vector instructions.
/// Rows begin on the boundaries of the widest lanes and end on them, too: what is behind the last example is there to be
/// computed with, and must not count.
/// </summary>
internal sealed class Rows
{
    /// <summary>Doubles in the widest lanes: 512 bits.</summary>
    public const int Widest = 8;

    private readonly double[] _values;
    private readonly int _first;

    public Rows(int count, int length)
    {
        (Count, Stride) = (count, Padded(length));
        _values = GC.AllocateArray<double>(count * Stride + Widest - 1, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) / sizeof(double) % Widest);
        _first = (Widest - past) % Widest;
    }

    public int Count { get; }

    /// <summary>From the beginning of one row to the beginning of the next.</summary>
    public int Stride { get; }

    public Span<double> this[int row] => _values.AsSpan(_first + row * Stride, Stride);

    /// <summary>The rows from this column on, for vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RowsView View(int column = 0) => new(ref _values[_first + column], Count, Stride, Stride - column);

    /// <summary>A length, or the next above it that ends with a vector.</summary>
    public static int Padded(int length) => (length + Widest - 1) / Widest * Widest;
}
