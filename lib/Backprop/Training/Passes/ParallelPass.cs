namespace Backprop;

/// <summary>
/// A pass over many examples, in chunks that the machine's cores take from one another. What a chunk is depends on the
/// number of examples alone, and the chunks are added up in their order: so the threads, however many, change no bit.
/// </summary>
internal sealed class ParallelPass : BackpropagationPass
{
    private const int MostChunks = 32;

    private readonly BackpropagationPass[] _passes;
    private readonly Parameters[] _sums = new Parameters[MostChunks];
    private readonly double[] _squares = new double[MostChunks];
    private readonly Barrier _barrier;
    private readonly Thread[] _others;

    private (Parameters Parameters, Batch Batch, int Start, int End, int ChunkSize) _work;
    private int _taken;
    private volatile Exception? _problem;
    private volatile bool _isOver;

    /// <param name="n1">Neurons in hidden layer 1.</param>
    /// <param name="n2">Neurons in hidden layer 2.</param>
    /// <param name="threads">How many, with the caller's.</param>
    /// <param name="single">Makes the pass of one thread.</param>
    public ParallelPass(int n1, int n2, int threads, Func<BackpropagationPass> single)
    {
        _passes = [.. Enumerable.Range(0, threads).Select(_ => single())];
        for (var chunk = 0; chunk < MostChunks; chunk++)
            _sums[chunk] = new(n1, n2);
        _barrier = new(threads);
        _others = [.. _passes.Skip(1).Select(pass => new Thread(() => Serve(pass)) { IsBackground = true, Name = "training" })];
        foreach (var thread in _others)
            thread.Start();
    }

    public override int BlockSize => _passes[0].BlockSize;

    public override double Sum(Parameters parameters, Batch batch, int start, int end, Parameters sums)
    {
        var blocks = (end - start + BlockSize - 1) / BlockSize;
        _work = (parameters, batch, start, end, (blocks + MostChunks - 1) / MostChunks * BlockSize);
        _taken = 0;
        _barrier.SignalAndWait();
        TakeChunksAndReport(_passes[0]);
        _barrier.SignalAndWait();
        if (_problem is { } problem)
            throw new InvalidOperationException("A training thread has failed.", problem);

        var squares = 0.0;
        for (var (chunk, from) = (0, start); from < end; chunk++, from += _work.ChunkSize)
        {
            squares += _squares[chunk];
            sums.Add(_sums[chunk]);
        }

        return squares;
    }

    public override void Dispose()
    {
        _isOver = true;
        _barrier.SignalAndWait();
        foreach (var thread in _others)
            thread.Join();
        _barrier.Dispose();
        base.Dispose();
    }

    private void Serve(BackpropagationPass pass)
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_isOver)
                return;
            TakeChunksAndReport(pass);
            _barrier.SignalAndWait();
        }
    }

    /// <summary>Whatever happens, this thread gets to the barrier where the others wait; Sum throws it there.</summary>
    private void TakeChunksAndReport(BackpropagationPass pass)
    {
        try
        {
            TakeChunks(pass);
        }
        catch (Exception problem)
        {
            _problem = problem;
        }
    }

    private void TakeChunks(BackpropagationPass pass)
    {
        var work = _work;
        while (true)
        {
            var chunk = Interlocked.Increment(ref _taken) - 1;
            var from = work.Start + chunk * work.ChunkSize;
            if (chunk >= MostChunks || from >= work.End)
                return;
            _sums[chunk].All.Clear();
            _squares[chunk] = pass.Sum(work.Parameters, work.Batch, from, Math.Min(from + work.ChunkSize, work.End), _sums[chunk]);
        }
    }
}
