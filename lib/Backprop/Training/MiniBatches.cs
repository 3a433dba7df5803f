using MathNet.Numerics.Random;

namespace Backprop;

/// <summary>Cuts a shuffle of all examples into batches, and shuffles again when it is used up: that is an epoch.</summary>
/// <param name="batch">All examples at first; then one batch after the other.</param>
/// <param name="size">How many examples a batch has; an epoch's last one holds what remains.</param>
/// <param name="random">Where the shuffles come from.</param>
internal sealed class MiniBatches(Batch batch, int size, RandomSource random)
{
    private readonly int _all = batch.N;
    private readonly double[] _drawn = new double[batch.N - 1];
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
    /// Fisher and Yates: from the last place down, each swaps with one at or before it. They are picked by NextDoubles,
    /// because MathNet's Next(…), which Random.Shuffle calls, allocates.
    /// </summary>
    private void Shuffle()
    {
        random.NextDoubles(_drawn);
        Span<double> x = batch.x[0], y0 = batch.y[0], y1 = batch.y[1];
        for (var i = _all - 1; i > 0; i--)
        {
            var j = (int)(_drawn[_all - 1 - i] * (i + 1));
            (x[i], x[j]) = (x[j], x[i]);
            (y0[i], y0[j]) = (y0[j], y0[i]);
            (y1[i], y1[j]) = (y1[j], y1[i]);
        }
    }
}
