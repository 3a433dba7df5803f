using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Rows without bounds checks: the one place where the loops could leave their arrays. A debug build asserts that they
/// do not, and the tests run in one.
/// </summary>
internal readonly ref struct RowsView(ref double first, int count, int stride, int length)
{
    private readonly ref double _first = ref first;

    public int Count => count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Load<T>(int row, int k)
        where T : struct, ILanes<T>
    {
        Check(row, k, T.Count);
        return T.Load(ref _first, (nuint)(row * stride + k));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<T>(int row, int k, T value)
        where T : struct, ILanes<T>
    {
        Check(row, k, T.Count);
        value.Store(ref _first, (nuint)(row * stride + k));
    }

    /// <summary>Takes one number over from another, at the same place.</summary>
    public void Copy(RowsView other, int row, int k)
    {
        Check(row, k, 1);
        other.Check(row, k, 1);
        At(row, k) = other.At(row, k);
    }

    private ref double At(int row, int k) => ref Unsafe.Add(ref _first, row * stride + k);

    [System.Diagnostics.Conditional("DEBUG")]
    private void Check(int row, int k, int lanes)
    {
        if (row < 0 || row >= count || k < 0 || k + lanes > length)
            throw new ArgumentOutOfRangeException(nameof(k), $"row {row}, {k} … {k + lanes - 1} is outside of {count}×{length}.");
    }
}
