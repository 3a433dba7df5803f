namespace Backprop.Charts.Plotly;

internal static class Labelling
{
    /// <summary>The heights nearest to the wanted ones at which neighbours are a gap apart, their order kept.</summary>
    public static double[] Spread(double[] wanted, double gap, double low, double high)
    {
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ToArray();
        var heights = new double[wanted.Length];

        // From the bottom up each moves as little as its lower neighbour makes it; what then stands too high is pressed down again.
        for (var k = 0; k < order.Length; k++)
            heights[order[k]] = Math.Max(wanted[order[k]], k == 0 ? low : heights[order[k - 1]] + gap);
        for (var k = order.Length - 1; k >= 0; k--)
            heights[order[k]] = Math.Min(heights[order[k]], k == order.Length - 1 ? high : heights[order[k + 1]] - gap);
        return heights;
    }
}
