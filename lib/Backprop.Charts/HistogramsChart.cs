using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

internal static class HistogramsChart
{
    // The axes hold at least this much to either side of 0: four standard deviations of N(0, 1)/2.
    private const double Reach = 2;

    private const int MostBins = 25, BellSteps = 80;

    public static Chart Of((string Name, Matrix<double> Values)[] matrices)
    {
        var entries = matrices.Select(matrix => matrix.Values.Enumerate().ToArray()).ToArray();
        var all = entries.SelectMany(values => values).ToArray();
        var (low, high) = (Math.Min(all.Min(), -Reach), Math.Max(all.Max(), Reach));
        var width = Levels.Round((high - low) / MostBins);
        var (first, last) = (Math.Min(Bin(low), Bin(-Reach + width / 2)), Math.Max(Bin(high - width / 2), Bin(all.Max())));
        var bins = Enumerable.Range(first, last - first + 1).ToArray();
        var densities = entries.Select(values =>
        {
            var counts = values.CountBy(Bin).ToDictionary();
            return bins.Select(bin => Digits.Round(counts.GetValueOrDefault(bin) / (values.Length * width))).ToArray();
        }).ToArray();

        var bell = Enumerable.Range(0, BellSteps + 1).Select(i => Reach * (2.0 * i / BellSteps - 1)).Select(Digits.Round).ToArray();
        var columns = Columns.For(matrices.Length);
        var titles = Markup.PanelTitles(columns, matrices.Select((matrix, i) => (matrix.Name, $"{Digits.Count(entries[i].Length)} entries")));
        var near = $"{Digits.Two(100.0 * all.Count(value => Math.Abs(value) <= 1) / all.Length)} %";
        var title = Markup.Title(
            $"{near} lie between −1 and 1",
            $"{Markup.Coloured("Entries", Palette.W)} as density, {Markup.Coloured("the line is N(0, 1)/2", Palette.Target)}");
        var alt = $"Histograms on the same axes, with the density of N(0, 1)/2 as a line: {string.Join("; ", matrices.Select((matrix, i) => Summary(matrix.Name, entries[i])))}. "
            + $"{near} of all {Digits.Count(all.Length)} entries lie between −1 and 1.";

        return new(
            PlotlyPlugin.Histograms(
                title, titles.Html, titles.MostLines, columns,
                [.. bins.Select(bin => Digits.Round((bin + 0.5) * width))], width, densities,
                [bell, [.. bell.Select(value => Digits.Round(Normal.PDF(0, 0.5, value)))]], Palette.W.Hex, Palette.Target.Hex),
            alt);

        int Bin(double value) => (int)Math.Floor(value / width);
    }

    private static string Summary(string name, double[] values) =>
        $"{name}, {Digits.Count(values.Length)} entries from {Digits.Two(values.Min())} to {Digits.Two(values.Max())}";
}
