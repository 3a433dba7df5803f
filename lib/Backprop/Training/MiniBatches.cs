namespace Backprop;

/// <summary>Cuts a shuffle of all examples into batches, and shuffles again when it is used up: that is an epoch.</summary>
/// <param name="batch">All examples at first; then one batch after the other.</param>
/// <param name="size">How many examples a batch has; an epoch's last one holds what remains.</param>
/// <param name="random">Where the shuffles come from.</param>
internal sealed class MiniBatches(Batch batch, int size, Random random)
{
    private readonly int _all = batch.N;
    private int _next = batch.N;

    public void Next()
    {
        if (_next >= _all)
        {
            Shuffle();
            _next = 0;
        }

        batch.Move(_next, Math.Min(size, _all - _next));
        _next += size;
    }

    public void All() => batch.Move(0, _all);

    /// <summary>
    /// Fisher and Yates: from the last place down, each swaps with one at or before it, picked by NextDouble,
    /// because MathNet's Next(…), which Random.Shuffle calls, allocates.
    /// </summary>
    private void Shuffle()
    {
        for (var i = _all - 1; i > 0; i--)
            batch.Swap(i, (int)(random.NextDouble() * (i + 1)));
    }
}
