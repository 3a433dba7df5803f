using System.Globalization;

namespace Backprop;

/// <summary>What came of a training, and how.</summary>
public sealed class TrainingRun
{
    internal TrainingRun(
        Network network, IReadOnlyList<double> cost, IReadOnlyList<JacobianNorms> norms, IReadOnlyList<Snapshot> snapshots, int? divergedAt)
    {
        (Network, Cost, JacobianNorms, Snapshots, DivergedAt) = (network, cost, norms, snapshots, divergedAt);
    }

    /// <summary>The trained network. Where the run diverged: the last one whose parameters were finite.</summary>
    public Network Network { get; }

    /// <summary>
    /// Cost[s] is the cost of step s's batch before that step; the last entry is the cost of all examples at the end.
    /// Where the run diverged, the last entry is the cost that stopped it.
    /// </summary>
    public IReadOnlyList<double> Cost { get; }

    /// <summary>The norms of the six Jacobians, every <see cref="TrainingOptions.RecordEvery"/> steps and at the end.</summary>
    public IReadOnlyList<JacobianNorms> JacobianNorms { get; }

    /// <summary>The network every <see cref="TrainingOptions.RecordEvery"/> steps and at the end.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; }

    /// <summary>The step at which cost or parameters were no longer finite and the run stopped; null when it ran to its end.</summary>
    public int? DivergedAt { get; }

    /// <summary>A sentence, as in "3,000 steps: cost 0.31 → below 0.001". It is the same on every machine, where the last digits of a long training are not.</summary>
    public override string ToString() => DivergedAt is { } step
        ? $"Stopped at step {step}: the cost or a parameter is no longer finite. Are the targets in (0, 1)? Is the learning rate sane?"
        : string.Create(CultureInfo.InvariantCulture, $"{Cost.Count - 1:N0} steps: cost {Written(Cost[0])} → {Written(Cost[^1])}");

    /// <summary>As the charts' alt texts have it: two digits, and below a hundredth the next power of ten.</summary>
    private static string Written(double cost)
    {
        if (cost is not (> 0 and < 0.01))
            return cost.ToString("g2", CultureInfo.InvariantCulture);
        var exponent = (int)Math.Floor(Math.Log10(cost)) + 1;
        return "below " + Math.Pow(10, exponent).ToString(exponent >= -3 ? "0.###" : "0e0", CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
