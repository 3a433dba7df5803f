namespace Backprop;

/// <summary>How to train: <c>new() { Steps = 1000, LearningRate = 7 }</c>.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many steps to take, at least 1.</summary>
    public int Steps { get; init; } = 1000;

    /// <summary>η, greater than 0: the course's "aggression".</summary>
    public double LearningRate { get; init; } = 7;

    /// <summary>The course's noise, at least 0: in each step each of the six Jacobians is multiplied by one 1 + noise·N(0, 1).</summary>
    public double Noise { get; init; }

    /// <summary>β in [0, 1): v ← βv + J, W ← W − ηv. Only for <see cref="Optimizer.Descent"/>; Adam has its own.</summary>
    public double Momentum { get; init; }

    /// <summary>How a gradient becomes a step.</summary>
    public Optimizer Optimizer { get; init; } = Optimizer.Descent;

    /// <summary>
    /// Examples a step, from 1 to N; all of them when null. An epoch is one shuffle of all examples, cut into batches;
    /// its last batch holds what remains.
    /// </summary>
    public int? BatchSize { get; init; }

    /// <summary>Where the random numbers of <see cref="Noise"/> and <see cref="BatchSize"/> start (MathNet's Mersenne Twister).</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// A snapshot of the network and the norms of its Jacobians are kept every so many steps, and at the end.
    /// When null: every hundredth part of <see cref="Steps"/>.
    /// </summary>
    public int? RecordEvery { get; init; }

    /// <summary>Called, on the same thread, whenever a snapshot is taken.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Stops training with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken CancellationToken { get; init; }

    internal int RecordInterval => RecordEvery ?? Math.Max(1, Steps / 100);

    /// <summary>Refuses what cannot be trained with; N is the number of examples.</summary>
    internal void Check(int N)
    {
        Require(Steps >= 1, nameof(Steps), Steps, "at least 1");
        Require(LearningRate > 0 && double.IsFinite(LearningRate), nameof(LearningRate), LearningRate, "a positive number, such as 7");
        Require(Noise >= 0 && double.IsFinite(Noise), nameof(Noise), Noise, "0 or a positive number");
        Require(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "a number from 0 up to, but not, 1");
        Require(Enum.IsDefined(Optimizer), nameof(Optimizer), Optimizer, "Descent or Adam");
        Require(BatchSize is null || (BatchSize >= 1 && BatchSize <= N), nameof(BatchSize), BatchSize, $"from 1 to {N}, the number of examples");
        Require(RecordEvery is null or >= 1, nameof(RecordEvery), RecordEvery, "at least 1");
        if (Optimizer == Optimizer.Adam && Momentum != 0)
            throw new ArgumentException($"Momentum is {Momentum} with Adam: Adam has a momentum of its own. Leave Momentum out, or use Descent.");
    }

    private static void Require(bool holds, string name, object? value, string expected)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}: expected {expected}.");
    }
}
