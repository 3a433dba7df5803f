using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

public sealed class HistogramsTests
{
    private static readonly Chart s_chart = Charts.Histograms(("W1", Given.Untrained.W1), ("W2", Given.Untrained.W2), ("W3", Given.Untrained.W3));

    private static double[][] Densities(Chart chart) =>
        [.. chart.Figure()["data"]!.AsArray().Where(trace => (string?)trace!["type"] == "bar").Select(trace => trace!["y"].Numbers())];

    [Fact]
    public void Every_entry_is_counted_where_it_lies()
    {
        // On the edges of bars, within them, and at the ends of the axis.
        var values = Matrix<double>.Build.DenseOfRowArrays([-2, -0.5, -0.05, 0.05], [0.1, 0.13, 1.99, 0.25]);
        var bars = Charts.Histograms(("W", values)).Figure()["data"]![0]!;
        var (middles, width) = (bars["x"].Numbers(), (double)bars["width"]!);

        var counts = middles.Select(middle => values.Enumerate().Count(value => value >= middle - width / 2 - 1e-12 && value < middle + width / 2 - 1e-12));
        Given.EqualToFourDigits(counts.Select(count => count / (8 * width)), bars["y"].Numbers());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.001)]
    [InlineData(60)]
    public void The_area_of_the_bars_is_1_however_widely_the_entries_are_spread(double scale)
    {
        var chart = Charts.Histograms(("W2", Given.Untrained.W2 * scale + 3), ("W3", Given.Untrained.W3));
        var width = (double)chart.Figure()["data"]![0]!["width"]!;

        Assert.All(Densities(chart), density =>
        {
            Assert.Equal(1, density.Sum() * width, 0.005);
            Assert.InRange(density.Length, 10, 30);
        });
    }

    [Fact]
    public void All_have_the_same_axes_and_the_bell_on_top()
    {
        var figure = s_chart.Figure();

        foreach (var axis in new[] { "xaxis", "yaxis" })
            Assert.Single(new[] { "", "2", "3" }.Select(number => figure["layout"]![axis + number]!["range"]!.ToJsonString()).Distinct());
        var bells = figure["data"]!.AsArray().Where(trace => (string?)trace!["name"] == "bell").ToArray();
        Assert.Equal(3, bells.Length);
        Given.EqualToFourDigits(
            bells[0]!["x"].Numbers().Select(x => Math.Exp(-2 * x * x) * Math.Sqrt(2 / Math.PI)), bells[0]!["y"].Numbers());
        Assert.All(Densities(s_chart), density => Assert.True(density.Max() <= figure["layout"]!["yaxis"]!["range"].Numbers()[1]));
    }

    [Fact]
    public void Says_how_many_entries_each_has_and_how_many_lie_near_0()
    {
        var titles = s_chart.Figure()["layout"]!["annotations"]!.AsArray().Select(title => (string?)title!["text"]);
        Assert.Equal(["<b>W1</b><br>6 entries", "<b>W2</b><br>42 entries", "<b>W3</b><br>14 entries"], titles);

        var all = new[] { Given.Untrained.W1, Given.Untrained.W2, Given.Untrained.W3 }.SelectMany(W => W.Enumerate()).ToArray();
        var near = $"{100.0 * all.Count(value => value is >= -1 and <= 1) / 62:0} %";
        Assert.Contains($"<b>{near} lie", (string?)s_chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains($"{near} of all 62 entries", s_chart.Alt, StringComparison.Ordinal);
        Assert.Contains("W2, 42 entries from", s_chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_alone_are_drawn_too() => Assert.Equal(5, Densities(Charts.Histograms(("zero", Matrix<double>.Build.Dense(2, 3))))[0].Max());

    [Fact]
    public void Refuses_no_matrix_and_what_is_not_finite()
    {
        Assert.Contains("There is no matrix", Assert.Throws<ArgumentException>(() => Charts.Histograms()).Message, StringComparison.Ordinal);
        var matrix = Given.Matrix.Clone();
        matrix[1, 2] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => Charts.Histograms(("W3", matrix)));
        Assert.Contains("W3[1, 2] is NaN", error.Message, StringComparison.Ordinal);
    }
}
