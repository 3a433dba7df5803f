using System.Numerics;
using System.Runtime.InteropServices;

namespace Backprop.Tests;

public sealed class ExponentialTests
{
    [Fact]
    public void Is_within_1e_15_down_to_minus_708()
    {
        double[] t = [0, -1e-300, -1e-17, -0.5 * Math.Log(2), .. Enumerable.Range(0, 1_000_000).Select(i => -708.0 * i / 999_999), .. Enumerable.Range(0, 100_000).Select(i => -i * 1e-5)];
        foreach (var value in t)
            Assert.True(Math.Abs(Exp(value) / Math.Exp(value) - 1) <= 1e-15, $"e^{value:r} is {Math.Exp(value):r}, not {Exp(value):r}");
    }

    [Fact]
    public void Is_exactly_1_at_0() => Assert.Equal((1.0, 1.0), (Exp(0), Exp(-0.0)));

    [Theory]
    [InlineData(-708.5)]
    [InlineData(-745)]
    [InlineData(-1e300)]
    [InlineData(double.NegativeInfinity)]
    public void Stays_finite_and_within_1e_307_further_out(double t) => Assert.InRange(Exp(t), 0, 1e-307);

    [Fact]
    public void Is_the_same_in_every_width()
    {
        foreach (var t in Enumerable.Range(0, 1000).Select(i => -0.123 * i))
        {
            var narrow = Lanes<Lanes128>(t);
            Assert.All([Lanes<Lanes256>(t), Lanes<Lanes512>(t), Lanes<Twice<Lanes128>>(t)], wide => Assert.All(wide, lane => Assert.Equal(narrow[0], lane, 1e-15 * narrow[0])));
        }
    }

    private static double Exp(double t) => Lanes<Lanes128>(t)[0];

    private static double[] Lanes<T>(double t)
        where T : struct, ILanes<T>
    {
        var lanes = new double[T.Count];
        Exponential.OfNegative(T.All(t)).Store(ref MemoryMarshal.GetArrayDataReference(lanes));
        return lanes;
    }
}
