namespace Backprop;

/// <summary>
/// Several doubles side by side, in one register of the machine. The loops are written once, against this; the compiler
/// makes them anew for each width, with nothing left of the interface.
/// </summary>
internal interface ILanes<T>
    where T : struct, ILanes<T>
{
    /// <summary>How many doubles it holds.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    static abstract T All(double value);

    /// <summary>The doubles from this one on.</summary>
    static abstract T Load(ref double first);

    void Store(ref double first);

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    static abstract T operator *(T a, T b);

    static abstract T operator /(T a, T b);

    /// <summary>a·b + c, rounded once where the machine can, twice where it cannot.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>−|a|</summary>
    static abstract T NegativeAbs(T a);

    static abstract T Max(T a, T b);

    /// <summary>In each lane <paramref name="yes"/> where a is negative, otherwise <paramref name="no"/>.</summary>
    static abstract T WhereNegative(T a, T yes, T no);

    /// <summary>a · 2ⁿ, where n stands as an integer in the lowest bits of <paramref name="n"/>.</summary>
    static abstract T TimesPowerOfTwo(T a, T n);

    /// <summary>The sum over the lanes.</summary>
    double Sum();
}
