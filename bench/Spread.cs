namespace Bench;

/// <summary>What several rounds gave: the one in the middle, and between which two the middle half of them lies.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> rounds)
    {
        double[] sorted = [.. rounds.Order()];
        return new(sorted[sorted.Length / 2], sorted[sorted.Length / 4], sorted[^(1 + sorted.Length / 4)]);
    }
}
