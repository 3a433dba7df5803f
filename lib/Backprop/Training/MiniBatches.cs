namespace Backprop;

/// <summary>Cuts a shuffle of all examples into batches, and shuffles again when it is used up: that is an epoch.</summary>
internal sealed class MiniBatches
{
    private readonly Batch _all, _batch;
    private readonly Random _random;
    private readonly int[] _order;
    private readonly int _size;
    private int _next;

    public MiniBatches(Batch all, int size, Random random)
    {
        (_all, _batch, _size, _random) = (all, new(size), size, random);
        _order = [.. Enumerable.Range(0, all.N)];
        _next = all.N;
    }

    public Batch Next()
    {
        if (_next >= _all.N)
        {
            Shuffle();
            _next = 0;
        }

        _batch.Gather(_all, _order.AsSpan(_next, Math.Min(_size, _all.N - _next)));
        _next += _size;
        return _batch;
    }

    /// <summary>
    /// Fisher and Yates: from the last place down, each swaps with one at or before it, picked by NextDouble,
    /// because MathNet's Next(…), which Random.Shuffle calls, allocates.
    /// </summary>
    private void Shuffle()
    {
        for (var i = _order.Length - 1; i > 0; i--)
        {
            var j = (int)(_random.NextDouble() * (i + 1));
            (_order[i], _order[j]) = (_order[j], _order[i]);
        }
    }
}
