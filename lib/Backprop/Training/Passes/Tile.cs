using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>
/// Sums of up to four rows, in registers: what is loaded once serves them all, and while one waits for its last addition
/// the others go on.
/// </summary>
/// <typeparam name="T">The lanes of one row.</typeparam>
/// <typeparam name="R">How many rows.</typeparam>
internal readonly struct Tile<T, R>(T row0, T row1, T row2, T row3)
    where T : struct, ILanes<T>
    where R : struct, IRowCount
{
    private readonly T _row0 = row0, _row1 = row1, _row2 = row2, _row3 = row3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tile<T, R> Load(RowsView from, int row, int k)
    {
        ref var first = ref from.At(row, k, T.Count, R.Value);
        var down = from.Stride;
        return new(
            T.Load(ref first),
            R.Value > 1 ? T.Load(ref Unsafe.Add(ref first, down)) : default,
            R.Value > 2 ? T.Load(ref Unsafe.Add(ref first, 2 * down)) : default,
            R.Value > 3 ? T.Load(ref Unsafe.Add(ref first, 3 * down)) : default);
    }

    /// <summary>Each row begins with its number of this column, in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Tile<T, R> Spread(RowsView column, int row)
    {
        ref var first = ref column.At(row, 0, 1, R.Value);
        return new(
            T.All(first),
            R.Value > 1 ? T.All(Unsafe.Add(ref first, 1)) : default,
            R.Value > 2 ? T.All(Unsafe.Add(ref first, 2)) : default,
            R.Value > 3 ? T.All(Unsafe.Add(ref first, 3)) : default);
    }

    /// <summary>Row i += W[i, j] · a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile<T, R> AddColumn(RowsView W, int i, int j, T a) => Add(ref W.At(i, j, 1, R.Value), W.Stride, a);

    /// <summary>Row j += W[i, j] · d: the same with W lying on its side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile<T, R> AddRow(RowsView W, int i, int j, T d) => Add(ref W.At(i, j, R.Value), 1, d);

    /// <summary>Row i += dz[i, k] · a, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Tile<T, R> AddProducts(RowsView dz, int i, int k, T a)
    {
        var factors = Load(dz, i, k);
        return new(
            T.MultiplyAdd(factors._row0, a, _row0),
            R.Value > 1 ? T.MultiplyAdd(factors._row1, a, _row1) : default,
            R.Value > 2 ? T.MultiplyAdd(factors._row2, a, _row2) : default,
            R.Value > 3 ? T.MultiplyAdd(factors._row3, a, _row3) : default);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(RowsView to, int row, int k)
    {
        ref var first = ref to.At(row, k, T.Count, R.Value);
        var down = to.Stride;
        _row0.Store(ref first);
        if (R.Value > 1)
            _row1.Store(ref Unsafe.Add(ref first, down));
        if (R.Value > 2)
            _row2.Store(ref Unsafe.Add(ref first, 2 * down));
        if (R.Value > 3)
            _row3.Store(ref Unsafe.Add(ref first, 3 * down));
    }

    /// <summary>What is there, times the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MultiplyInto(RowsView to, int row, int k)
    {
        var there = Load(to, row, k);
        new Tile<T, R>(there._row0 * _row0, there._row1 * _row1, there._row2 * _row2, there._row3 * _row3).Store(to, row, k);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Tile<T, R> Add(ref double factor, nint step, T a) => new(
        T.MultiplyAdd(T.All(factor), a, _row0),
        R.Value > 1 ? T.MultiplyAdd(T.All(Unsafe.Add(ref factor, step)), a, _row1) : default,
        R.Value > 2 ? T.MultiplyAdd(T.All(Unsafe.Add(ref factor, 2 * step)), a, _row2) : default,
        R.Value > 3 ? T.MultiplyAdd(T.All(Unsafe.Add(ref factor, 3 * step)), a, _row3) : default);
}
