namespace Backprop.Charts;

/// <summary>A weight that is varied to see what the cost does.</summary>
internal sealed record WeightRange(string Name, double From, double To)
{
    // A mesh of 41×41 looks smooth, and its numbers fit into some 10 kB.
    public const int Points = 41;

    private double Step => (To - From) / (Points - 1);

    /// <summary>Evenly spaced from one end to the other.</summary>
    public double[] Values => [.. Enumerable.Range(0, Points).Select(i => Round(From + i * Step))];

    /// <summary>To a thousandth of a step: not to so many digits, for a range may be narrow and far from 0.</summary>
    public double Round(double value) => Math.Round(value, Math.Clamp(3 - (int)Math.Floor(Math.Log10(Step)), 0, 15)) + 0.0;

    public override string ToString() => $"{Name} from {Digits.Four(From)} to {Digits.Four(To)}";
}
