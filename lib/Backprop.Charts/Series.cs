namespace Backprop.Charts;

/// <summary>Values over steps as they can be drawn on a log axis: finite, positive, and few.</summary>
/// <param name="Steps">The steps, ascending.</param>
/// <param name="Values">The values, to four significant digits.</param>
internal sealed record Series(int[] Steps, double[] Values)
{
    // Enough for one bucket every two pixels of a wide page.
    private const int Buckets = 400;

    /// <summary>
    /// A long series as the smallest and the largest value of each of 400 stretches, and its ends: a line through them looks like
    /// the line through all, and steps upwards stay visible.
    /// </summary>
    public static Series Of(IEnumerable<(int Step, double Value)> points)
    {
        var drawable = points.Where(point => double.IsFinite(point.Value) && point.Value > 0).ToArray();
        var kept = drawable.Length <= 2 * Buckets ? drawable : Thin(drawable);
        return new([.. kept.Select(point => point.Step)], [.. kept.Select(point => Digits.Round(point.Value))]);
    }

    private static (int Step, double Value)[] Thin((int Step, double Value)[] points)
    {
        SortedSet<int> kept = [0, points.Length - 1];
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            var start = (int)((long)bucket * points.Length / Buckets);
            var end = (int)((long)(bucket + 1) * points.Length / Buckets);
            var (smallest, largest) = (start, start);
            for (var i = start + 1; i < end; i++)
            {
                if (points[i].Value < points[smallest].Value)
                    smallest = i;
                if (points[i].Value > points[largest].Value)
                    largest = i;
            }

            kept.Add(smallest);
            kept.Add(largest);
        }

        return [.. kept.Select(i => points[i])];
    }
}
