using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>Two registers as one: a weight, once loaded, serves both, and the arithmetic of one fills the waits of the other.</summary>
internal readonly struct Twice<L>(L low, L high) : ILanes<Twice<L>>
    where L : struct, ILanes<L>
{
    private readonly L _low = low, _high = high;

    public static int Count => 2 * L.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> All(double value)
    {
        var one = L.All(value);
        return new(one, one);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> Load(ref double first) => new(L.Load(ref first), L.Load(ref Unsafe.Add(ref first, L.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double first)
    {
        _low.Store(ref first);
        _high.Store(ref Unsafe.Add(ref first, L.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> operator +(Twice<L> a, Twice<L> b) => new(a._low + b._low, a._high + b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> operator -(Twice<L> a, Twice<L> b) => new(a._low - b._low, a._high - b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> operator *(Twice<L> a, Twice<L> b) => new(a._low * b._low, a._high * b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> operator /(Twice<L> a, Twice<L> b) => new(a._low / b._low, a._high / b._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> MultiplyAdd(Twice<L> a, Twice<L> b, Twice<L> c) =>
        new(L.MultiplyAdd(a._low, b._low, c._low), L.MultiplyAdd(a._high, b._high, c._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> NegativeAbs(Twice<L> a) => new(L.NegativeAbs(a._low), L.NegativeAbs(a._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> Max(Twice<L> a, Twice<L> b) => new(L.Max(a._low, b._low), L.Max(a._high, b._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> WhereNegative(Twice<L> a, Twice<L> yes, Twice<L> no) =>
        new(L.WhereNegative(a._low, yes._low, no._low), L.WhereNegative(a._high, yes._high, no._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twice<L> TimesPowerOfTwo(Twice<L> a, Twice<L> n) =>
        new(L.TimesPowerOfTwo(a._low, n._low), L.TimesPowerOfTwo(a._high, n._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum() => (_low + _high).Sum();
}
