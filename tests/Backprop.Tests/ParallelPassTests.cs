namespace Backprop.Tests;

public sealed class ParallelPassTests
{
    private static readonly Network Start = Network.Random(6, 7, 1);

    public static TheoryData<int> Sizes => [1, 120, 5_000, 12_345];

    [Theory, MemberData(nameof(Sizes))]
    public void However_many_threads_take_part_no_bit_changes(int N)
    {
        var alone = Run(threads: 1, N);
        foreach (var threads in new[] { 2, 3, 7 })
            Assert.Equal(alone, Run(threads, N));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void It_agrees_with_the_pass_of_one_thread(int N)
    {
        using var single = new VectorPass<Lanes128>(6, 7);
        var (parallel, plain) = (Run(threads: 2, N), Run(single, N));
        Assert.All(parallel.Zip(plain), pair => Assert.Equal(pair.Second, pair.First, 1e-13));
    }

    [Fact]
    public void Training_takes_it_where_there_is_enough_to_do()
    {
        using BackpropagationPass few = BackpropagationPass.For(6, 7, N: 100), many = BackpropagationPass.For(6, 7, N: 10_000), wide = BackpropagationPass.For(256, 256, N: 100);
        Assert.IsNotType<ParallelPass>(few);
        Assert.IsType<ParallelPass>(many);
        Assert.IsType<ParallelPass>(wide);
    }

    [Fact]
    public void What_goes_wrong_on_another_thread_is_thrown_on_the_callers()
    {
        var caller = Environment.CurrentManagedThreadId;
        using var pass = new ParallelPass(6, 7, threads: 3, () => new Failing(where: thread => thread != caller));
        var thrown = Assert.Throws<InvalidOperationException>(() => Run(pass, 50_000));
        Assert.Equal("as asked", thrown.InnerException!.Message);
    }

    [Fact]
    public void What_goes_wrong_on_the_callers_thread_leaves_no_thread_waiting()
    {
        var caller = Environment.CurrentManagedThreadId;
        using var pass = new ParallelPass(6, 7, threads: 3, () => new Failing(where: thread => thread == caller));
        Assert.Throws<InvalidOperationException>(() => Run(pass, 50_000));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var heart = Curve.Heart(6_000);
        Train(100);
        var (few, many) = (Enumerable.Range(0, 5).Min(_ => Train(100)), Enumerable.Range(0, 5).Min(_ => Train(1100)));
        Assert.InRange(many - few, 0, 1000 * sizeof(double) + 999);

        long Train(int steps)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            GradientDescent.Train(Start, heart.x, heart.y, new() { Steps = steps, RecordEvery = 100_000 });
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static double[] Run(int threads, int N)
    {
        using var pass = new ParallelPass(6, 7, threads, () => new VectorPass<Lanes128>(6, 7));
        return Run(pass, N);
    }

    /// <summary>Cost and gradient of the second of two passes, so that what the first has left would count.</summary>
    private static double[] Run(BackpropagationPass pass, int N)
    {
        var heart = Curve.Heart(N);
        var parameters = Parameters.Of(Start);
        var gradient = parameters.Like();
        var batch = Batch.Of(heart.x, heart.y);
        pass.Run(parameters, batch, gradient);
        var cost = pass.Run(parameters, batch, gradient);
        return [cost, .. gradient.All];
    }

    private sealed class Failing(Func<int, bool> where) : BackpropagationPass
    {
        public override int BlockSize => 120;

        public override double Sum(Parameters parameters, Batch batch, int start, int end, Parameters sums)
        {
            // The others leave chunks for the one that is to fail.
            if (!where(Environment.CurrentManagedThreadId))
                Thread.Sleep(20);
            else
                throw new ArithmeticException("as asked");
            return 0;
        }
    }
}
