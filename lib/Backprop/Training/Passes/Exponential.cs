using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>e^t for t ≤ 0, in lanes.</summary>
internal static class Exponential
{
    private const double Log2E = 1.4426950408889634;

    // ln 2 in two parts, as in fdlibm's e_exp.c. The first ends in zeros, so that n times it is exact.
    private const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    // Added to a number below 2^51, it leaves the nearest integer in the lowest bits.
    private const double ToInteger = 6755399441055744.0;   // 1.5 · 2^52

    /// <summary>
    /// e^t = 2ⁿ eʳ, where n is the integer nearest to t / ln 2 and r = t − n ln 2, so |r| ≤ ln 2 / 2. There a polynomial of
    /// degree 10 through e^r at the 11 Chebyshev points is within 3.4e-16; the whole is within 1e-15, relatively.
    /// </summary>
    /// <param name="t">At most 0. Below −708, where e^t is below 1e-307, it is taken for −708.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfNegative<T>(T t)
        where T : struct, ILanes<T>
    {
        t = T.Max(t, T.All(-708));
        var n = T.MultiplyAdd(t, T.All(Log2E), T.All(ToInteger));
        var whole = n - T.All(ToInteger);
        var r = T.MultiplyAdd(whole, T.All(-Ln2Low), T.MultiplyAdd(whole, T.All(-Ln2High), t));

        var p = T.All(2.7626371065696354e-07);
        p = T.MultiplyAdd(p, r, T.All(2.764019739169484e-06));
        p = T.MultiplyAdd(p, r, T.All(2.480150431378554e-05));
        p = T.MultiplyAdd(p, r, T.All(0.00019841170230570286));
        p = T.MultiplyAdd(p, r, T.All(0.001388888893251478));
        p = T.MultiplyAdd(p, r, T.All(0.008333333385699212));
        p = T.MultiplyAdd(p, r, T.All(0.041666666666573066));
        p = T.MultiplyAdd(p, r, T.All(0.16666666666554314));
        p = T.MultiplyAdd(p, r, T.All(0.5000000000000006));
        p = T.MultiplyAdd(p, r, T.All(1.0000000000000067));
        p = T.MultiplyAdd(p, r, T.All(1));
        return T.TimesPowerOfTwo(p, n);
    }
}
