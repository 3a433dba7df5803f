namespace Backprop.Charts;

/// <summary>The few moments of a training that tell its story.</summary>
internal static class Keyframes
{
    /// <summary>
    /// The first snapshot, the last, and between them those nearest to steps that grow by a constant factor:
    /// in training, as in much else, the first hundred steps change as much as the next thousand.
    /// </summary>
    public static IReadOnlyList<Snapshot> Of(IReadOnlyList<Snapshot> snapshots, int most)
    {
        var first = Math.Max(1, snapshots[1].Step);
        var last = Math.Max(first, snapshots[^1].Step);
        var between = most - 2;
        SortedSet<int> kept = [0, snapshots.Count - 1];
        for (var k = 0; k < between; k++)
        {
            var step = first * Math.Pow((double)last / first, k / (double)between);
            kept.Add(Enumerable.Range(0, snapshots.Count).MinBy(i => Math.Abs(snapshots[i].Step - step)));
        }

        return [.. kept.Select(i => snapshots[i])];
    }
}
