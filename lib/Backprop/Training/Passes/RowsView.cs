using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Backprop;

/// <summary>
/// Rows of numbers without bounds checks: the one place where the loops could leave their arrays. A debug build checks
/// every access, and the tests run in one.
/// </summary>
internal readonly ref struct RowsView(ref double first, int count, int stride, int length)
{
    private readonly ref double _first = ref first;

    public int Count => count;

    /// <summary>How many numbers of a row may be touched.</summary>
    public int Length => length;

    /// <summary>A matrix that is stored row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowsView Of(Span<double> matrix, int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows * columns, matrix.Length);
        return new(ref MemoryMarshal.GetReference(matrix), rows, columns, columns);
    }

    /// <summary>From the beginning of one row to the beginning of the next.</summary>
    public nint Stride => stride;

    /// <summary>
    /// Where a number is, for somebody who touches as many numbers from there on as <paramref name="width"/> says, in as
    /// many rows as <paramref name="height"/> says.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref double At(int row, int k, int width, int height = 1)
    {
        Check(row, k, width, height);
        return ref Unsafe.Add(ref _first, row * stride + k);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Load<T>(int row, int k)
        where T : struct, ILanes<T> => T.Load(ref At(row, k, T.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<T>(int row, int k, T value)
        where T : struct, ILanes<T> => value.Store(ref At(row, k, T.Count));

    [System.Diagnostics.Conditional("DEBUG")]
    private void Check(int row, int k, int width, int height)
    {
        if (row < 0 || row + height > count || k < 0 || k + width > length)
            throw new ArgumentOutOfRangeException(nameof(k), $"rows {row} … {row + height - 1}, {k} … {k + width - 1} are outside of {count}×{length}.");
    }
}
