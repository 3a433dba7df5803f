using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

public sealed class TrainingTests
{
    private static readonly Network Start = Network.Random(seed: 1);
    private static readonly Curve Heart = Curve.Heart();

    public static TheoryData<string, TrainingOptions> AllKinds => new()
    {
        { "plain", new() { Steps = 60 } },
        { "noise", new() { Steps = 60, LearningRate = 2, Noise = 1, Seed = 3 } },
        { "momentum", new() { Steps = 60, LearningRate = 1, Momentum = 0.9 } },
        { "momentum with noise", new() { Steps = 60, LearningRate = 1, Momentum = 0.5, Noise = 0.3, Seed = 9 } },
        { "Adam", new() { Steps = 60, LearningRate = 0.05, Optimizer = Optimizer.Adam } },
        { "mini-batches that divide N", new() { Steps = 60, LearningRate = 2, BatchSize = 20, Seed = 4 } },
        { "mini-batches that do not divide N", new() { Steps = 60, LearningRate = 2, BatchSize = 32, Seed = 4 } },
        { "single examples", new() { Steps = 220, LearningRate = 0.3, BatchSize = 1 } },
        { "Adam with mini-batches and noise", new() { Steps = 60, LearningRate = 0.02, BatchSize = 7, Noise = 0.5, Optimizer = Optimizer.Adam } },
        { "a batch of all", new() { Steps = 60, BatchSize = 100 } },
    };

    [Theory, MemberData(nameof(AllKinds))]
    public void Equals_the_plain_slow_way(string kind, TrainingOptions options)
    {
        var (network, cost) = SlowTraining.Train(Start, Heart.x, Heart.y, options);
        var run = GradientDescent.Train(Start, Heart.x, Heart.y, options);

        Assert.Equal(cost.Count, run.Cost.Count);
        for (var step = 0; step < cost.Count; step++)
            Close.To(cost[step], run.Cost[step], 1e-9, $"{kind}: cost at step {step}");
        Close.To(network, run.Network, 1e-8);
    }

    [Theory, MemberData(nameof(AllKinds))]
    public void The_same_seed_gives_the_same_bits(string kind, TrainingOptions options)
    {
        var (first, second) = (GradientDescent.Train(Start, Heart.x, Heart.y, options), GradientDescent.Train(Start, Heart.x, Heart.y, options));
        Assert.True(first.Cost.SequenceEqual(second.Cost), kind);
        Assert.Equal(first.Network.W2, second.Network.W2);
    }

    [Fact]
    public void Another_seed_gives_other_noise_and_other_batches()
    {
        foreach (var options in new TrainingOptions[] { new() { Steps = 5, Noise = 1 }, new() { Steps = 5, BatchSize = 10 } })
        {
            var (first, second) = (GradientDescent.Train(Start, Heart.x, Heart.y, options), GradientDescent.Train(Start, Heart.x, Heart.y, options with { Seed = 2 }));
            Assert.NotEqual(first.Cost[^1], second.Cost[^1]);
        }
    }

    [Fact]
    public void An_epoch_sees_every_example_once()
    {
        // A learning rate too small to move the network: the costs of the batches of one epoch are those of its examples.
        var run = GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 200, LearningRate = 1e-300, BatchSize = 1 });
        var each = Enumerable.Range(0, 100).Select(k => Start.Cost(Heart.x.Column(k).ToColumnMatrix(), Heart.y.Column(k).ToColumnMatrix())).Order().ToList();
        foreach (var epoch in run.Cost.Take(200).Chunk(100))
            Assert.All(epoch.Order().Zip(each), pair => Close.To(pair.Second, pair.First, 1e-12, "cost of an example"));
        Assert.False(run.Cost.Take(100).SequenceEqual(run.Cost.Skip(100).Take(100)), "each epoch is a new shuffle");
    }

    [Fact]
    public void Records_begin_and_end_and_every_so_many_steps()
    {
        var run = GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 25, RecordEvery = 10 });

        Assert.Equal([0, 10, 20, 25], run.Snapshots.Select(s => s.Step));
        Assert.Equal([0, 10, 20, 25], run.JacobianNorms.Select(s => s.Step));
        Assert.Equal(26, run.Cost.Count);
        Assert.All(run.Snapshots, s => Close.To(run.Cost[s.Step], s.Network.Cost(Heart.x, Heart.y), 1e-12, $"cost at {s.Step}"));
        Assert.All(run.Snapshots.Zip(run.JacobianNorms), pair =>
            Close.To(pair.First.Network.J_W2(Heart.x, Heart.y).FrobeniusNorm(), pair.Second.J_W2, 1e-10, $"norm at {pair.First.Step}"));
        Assert.Equal(run.Network.W1, run.Snapshots[^1].Network.W1);
    }

    [Fact]
    public void By_default_a_hundred_records_are_kept()
    {
        Assert.Equal(101, GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 1000 }).Snapshots.Count);
        Assert.Equal(4, GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 3 }).Snapshots.Count);
    }

    [Fact]
    public void Progress_is_reported_on_this_thread_as_it_happens()
    {
        var progress = new Recorder();
        var run = GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 4, RecordEvery = 2, Progress = progress });
        Assert.Equal([new(0, 4, run.Cost[0]), new(2, 4, run.Cost[2]), new(4, 4, run.Cost[4])], progress.Reports);
    }

    [Fact]
    public void Cancellation_ends_a_run()
    {
        using var source = new CancellationTokenSource();
        var progress = new Recorder { Then = report => { if (report.Step == 50) source.Cancel(); } };
        Assert.Throws<OperationCanceledException>(() =>
            GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 1000, RecordEvery = 10, Progress = progress, CancellationToken = source.Token }));
        Assert.Equal(50, progress.Reports[^1].Step);
    }

    [Fact]
    public void Targets_of_1e200_stop_the_run_at_once()
    {
        var run = GradientDescent.Train(Start, Heart.x, 1e200 * Heart.y, new() { Steps = 10 });
        Assert.Equal((0, 1), (run.DivergedAt, run.Cost.Count));
        Assert.False(double.IsFinite(run.Cost[0]));
        Assert.Contains("Stopped at step 0", run.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameters_that_overflow_stop_the_run_and_keep_its_history()
    {
        // Targets of 1e150 have a finite cost of 1e300; a step of 1e160 times their gradient does not fit into a double.
        var run = GradientDescent.Train(Start, Heart.x, 1e150 * Heart.y, new() { Steps = 10, LearningRate = 1e160 });
        Assert.Equal((0, 1, 1), (run.DivergedAt, run.Cost.Count, run.Snapshots.Count));
        Assert.True(double.IsFinite(run.Cost[0]));
        Assert.Equal(Start.W3, run.Network.W3);
    }

    [Fact]
    public void A_large_learning_rate_alone_only_saturates()
    {
        var run = GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 200, LearningRate = 1e6 });
        Assert.Null(run.DivergedAt);
        Assert.Equal(run.Cost[100], run.Cost[200]);
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        foreach (var kind in AllKinds.Select(row => row.Data.Item2))
        {
            var (few, many) = (Allocated(kind, steps: 200), Allocated(kind, steps: 10_200));
            // Cost itself grows by 10,000 numbers; the rest is the runtime's own noise, less than a byte a step.
            Assert.InRange(many - few, 0, 10_000 * sizeof(double) + 9_999);
        }

        // The least of several runs: a collection that another test causes counts a part of this thread's buffer (8 KB) as used.
        static long Allocated(TrainingOptions kind, int steps)
        {
            var options = kind with { Steps = steps, RecordEvery = 100_000 };
            return Enumerable.Range(0, 5).Min(_ =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                GradientDescent.Train(Start, Heart.x, Heart.y, options);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
        }
    }

    public static TheoryData<TrainingOptions, string> WrongOptions => new()
    {
        { new() { Steps = 0 }, "Steps is 0: expected at least 1." },
        { new() { LearningRate = 0 }, "LearningRate is 0: expected a positive number" },
        { new() { LearningRate = double.NaN }, "LearningRate is NaN" },
        { new() { Noise = -1 }, "Noise is -1: expected 0 or a positive number." },
        { new() { Momentum = 1 }, "Momentum is 1: expected a number from 0 up to, but not, 1." },
        { new() { Optimizer = Optimizer.Adam, Momentum = 0.9 }, "Momentum is 0.9 with Adam: Adam has a momentum of its own." },
        { new() { Optimizer = (Optimizer)7 }, "Optimizer is 7: expected Descent or Adam." },
        { new() { BatchSize = 0 }, "BatchSize is 0: expected from 1 to 100, the number of examples." },
        { new() { BatchSize = 101 }, "BatchSize is 101: expected from 1 to 100" },
        { new() { RecordEvery = 0 }, "RecordEvery is 0: expected at least 1." },
    };

    [Theory, MemberData(nameof(WrongOptions))]
    public void A_wrong_option_is_refused_with_what_was_expected(TrainingOptions options, string message)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => GradientDescent.Train(Start, Heart.x, Heart.y, options));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_batch_is_refused_before_anything_is_computed()
    {
        var exception = Assert.Throws<ArgumentException>(() => GradientDescent.Train(Start, Heart.x, Heart.y.SubMatrix(0, 2, 0, 99)));
        Assert.Contains("y is 2×99, but x is 1×100: expected 2×100", exception.Message, StringComparison.Ordinal);
        var y = Heart.y;
        y[1, 7] = double.NaN;
        Assert.Contains("y[1, 7] is NaN", Assert.Throws<ArgumentException>(() => GradientDescent.Train(Start, Heart.x, y)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heart", 1), InlineData("heart", 2), InlineData("heart", 3)]
    public void Adam_draws_a_heart_in_3000_steps(string curve, int seed)
    {
        var run = GradientDescent.Train(
            Network.Random(seed: seed), Curve.Heart().x, Curve.Heart().y, new() { Steps = 3000, LearningRate = 0.05, Optimizer = Optimizer.Adam });
        Assert.True(run.Cost[^1] <= 5e-4, $"{curve}, seed {seed}: {run}");
    }

    private sealed class Recorder : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Reports { get; } = [];
        public Action<TrainingProgress>? Then { get; init; }

        public void Report(TrainingProgress value)
        {
            Reports.Add(value);
            Then?.Invoke(value);
        }
    }

    [Fact]
    public void Plain_descent_along_the_right_Jacobians_is_Train() => Close.To(
        GradientDescent.Train(Start, Heart.x, Heart.y, new() { Steps = 60, LearningRate = 3 }).Network,
        GradientDescent.Plain(Start, now => now.Backpropagate(Heart.x, Heart.y), steps: 60, learningRate: 3), 1e-8);

    [Fact]
    public void Plain_descent_refuses_what_is_no_descent()
    {
        Gradients Right(Network now) => now.Backpropagate(Heart.x, Heart.y);
        Assert.Contains("steps is 0: expected at least 1", Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Plain(Start, Right, steps: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("learningRate is -7", Assert.Throws<ArgumentOutOfRangeException>(() => GradientDescent.Plain(Start, Right, learningRate: -7)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => GradientDescent.Plain(Start, now => Right(now) with { J_W2 = now.W3 }));
    }
}
