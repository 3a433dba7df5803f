namespace Backprop.Charts;

/// <summary>A network as it is: neurons, weights, biases.</summary>
internal static class WeightsDiagram
{
    private const double Thickest = 4;

    /// <summary>The middles of the columns, where nothing else stands beside the network.</summary>
    public static readonly double[] Columns = [52, 178, 304, 430];

    public static Picture Of(Network network)
    {
        var layout = new NetworkLayout(network, Columns, top: 128, pitch: 31, leastHeight: 190);
        var (weights, biases) = (layout.W.Sum(W => W.RowCount * W.ColumnCount), layout.b.Sum(b => b.RowCount));
        var subtitle = $"{Count(weights, "weight")} as lines, {Count(biases, "bias", "biases")} as dots";
        return Sheet.Draw(
            $"A {network}", subtitle, Alt(layout), layout.Bottom + 26 + Legend.Height + 4,
            Header.Of(layout, 92), WeightLines.Of(layout, Thickest), new Neurons(layout, 22, 22).Empty(), Legend.Of(layout, layout.Bottom + 30, Thickest));
    }

    private static string Alt(NetworkLayout layout)
    {
        var weights = layout.W.SelectMany(W => W.Enumerate()).ToArray();
        var biases = layout.b.SelectMany(b => b.Enumerate()).ToArray();
        string Signs(double[] values) => $"{Digits.Count(values.Count(value => value > 0))} positive, {Digits.Count(values.Count(value => value < 0))} negative";
        return string.Join(' ', [
            $"A diagram of a {layout.Network}: {Count(weights.Length, "weight")} ({Signs(weights)}; the largest in size is {Legend.Widest(layout)})",
            $"and {Count(biases.Length, "bias", "biases")} ({Signs(biases)}).", .. layout.Hidden]);
    }

    private static string Count(int count, string one, string? many = null) => $"{Digits.Count(count)} {(count == 1 ? one : many ?? one + "s")}";
}
