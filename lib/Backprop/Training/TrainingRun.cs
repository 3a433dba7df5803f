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

    /// <summary>A sentence, as in "3,000 steps: cost 0.22 → 2e−4".</summary>
    public override string ToString() => DivergedAt is { } step
        ? $"Stopped at step {step}: the cost or a parameter is no longer finite. Are the targets in (0, 1)? Is the learning rate sane?"
        : string.Create(CultureInfo.InvariantCulture, $"{Cost.Count - 1:N0} steps: cost {Written(Cost[0])} → {Written(Cost[^1])}");

    /// <summary>As the charts write it; but below a hundredth with one digit, because another machine may end with another second one.</summary>
    private static string Written(double cost) =>
        cost.ToString(cost is 0 or >= 0.01 ? "g2" : cost >= 0.001 ? "g1" : "0e0", CultureInfo.InvariantCulture).Replace('-', '−');
}
