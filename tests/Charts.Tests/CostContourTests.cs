using System.Text.Json.Nodes;

namespace Backprop.Charts.Tests;

public sealed class CostContourTests
{
    private static readonly (double u, double v)[] s_path = [(-3, 2), (-1, 1), (0, 0.5)];

    private static double Bowl(double u, double v) => u * u + 2 * v * v + 0.01;

    private static double Plane(double u, double v) => 5 + u + v;

    private static Chart Draw(Func<double, double, double> cost, params (double u, double v)[] path) =>
        Charts.CostContour(cost, ("W3[0, 1]", -4, 4), ("b3[0]", -4, 4), path);

    private static (double[] Heights, string[] Texts) Lines(JsonNode contour)
    {
        var texts = contour["colorbar"]!["ticktext"]!.AsArray().Select(text => (string)text!).ToArray();
        var (start, end, size) = ((double)contour["contours"]!["start"]!, (double)contour["contours"]!["end"]!, (double)contour["contours"]!["size"]!);
        Assert.Equal(texts.Length, (int)Math.Floor((end - start) / size + 1e-9) + 1);
        return ([.. texts.Select((_, i) => start + i * size)], texts);
    }

    [Fact]
    public void The_lines_of_a_cost_of_one_size_are_evenly_spaced_and_say_their_cost()
    {
        var contour = Draw(Plane, s_path).Figure().Trace("cost");
        var (heights, texts) = Lines(contour);

        Assert.InRange(heights.Length, 6, 16);
        Given.EqualToFourDigits(heights, texts.Select(text => double.Parse(text.Replace('−', '-'))));
        var (u, v) = (contour["x"].Numbers(), contour["y"].Numbers());
        for (var i = 0; i < v.Length; i++)
            Given.EqualToFourDigits(u.Select(left => Plane(left, v[i])), contour["z"]![i].Numbers());
    }

    [Fact]
    public void The_lines_of_a_cost_over_more_than_two_decades_are_evenly_spaced_on_a_log_scale()
    {
        var chart = Draw(Bowl, s_path);
        var (heights, texts) = Lines(chart.Figure().Trace("cost"));

        Assert.InRange(heights.Length, 6, 13);
        Assert.All(heights.Zip(texts), line => Assert.Equal(1, double.Parse(line.Second) / Math.Pow(10, line.First), 0.05));
        Assert.Contains("log-spaced", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains("on a log scale", chart.Alt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-20)]
    public void A_mesh_that_meets_the_minimum_exactly_does_not_spread_the_lines_over_twenty_decades(double least)
    {
        var (heights, _) = Lines(Draw((u, v) => u * u + v * v + least).Figure().Trace("cost"));
        Assert.True(heights[^1] - heights[0] <= 4, $"The lines go from {heights[0]} to {heights[^1]} decades.");
    }

    [Fact]
    public void A_flat_cost_is_drawn_too() => Assert.Contains("lowest, 3.0,", Draw((_, _) => 3, s_path).Alt, StringComparison.Ordinal);

    [Fact]
    public void The_path_goes_from_a_dot_called_start_to_a_dot_called_end()
    {
        var figure = Draw(Bowl, s_path).Figure();

        Assert.Equal([-3, -1, 0], figure.Trace("descent")["x"].Numbers());
        Assert.Equal([2, 1, 0.5], figure.Trace("descent")["y"].Numbers());
        Assert.Equal((-3.0, 2.0), (figure.Trace("start")["x"].Numbers()[0], figure.Trace("start")["y"].Numbers()[0]));
        Assert.Equal((0.0, 0.5), (figure.Trace("end")["x"].Numbers()[0], figure.Trace("end")["y"].Numbers()[0]));
        Assert.Equal(["<b>start</b>", "<b>end</b>"], figure["layout"]!["annotations"]!.AsArray().Select(label => (string?)label!["text"]));
    }

    [Fact]
    public void Title_and_alt_text_say_the_cost_at_both_ends_and_the_steps()
    {
        var chart = Draw(Bowl, s_path);

        Assert.Contains("Cost 17 → 0.51 in 2 steps", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains("A descent of 2 steps goes from a cost of 17 to 0.51, where W3[0, 1] = 0, b3[0] = 0.50.", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_path_stays_small_and_keeps_its_end()
    {
        var chart = Draw(Bowl, [.. Enumerable.Range(0, 10_001).Select(i => (3 - i / 5000.0, 1.0))]);
        var u = chart.Figure().Trace("descent")["x"].Numbers();

        Assert.InRange(u.Length, 100, 202);
        Assert.Equal((3.0, 1.0), (u[0], u[^1]));
        Assert.InRange(chart.FigureJson.Length, 5_000, 25_000);
        Assert.Contains("10,000 steps", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_path_the_lines_stand_alone_and_the_lowest_cost_is_named()
    {
        var chart = Draw(Bowl);

        Assert.Single(chart.Figure()["data"]!.AsArray());
        Assert.Empty(chart.Figure()["layout"]!["annotations"]!.AsArray());
        Assert.Contains("Lowest cost: 0.010", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(40, false)]
    public void Axes_are_equal_unless_one_would_become_a_sliver(double to, bool equal)
    {
        var layout = Charts.CostContour(Bowl, ("u", -4, 4), ("v", -4, to), s_path).Figure()["layout"]!;
        Assert.Equal(equal ? "x" : null, (string?)layout["yaxis"]!["scaleanchor"]);
        Assert.Equal([-4, to], layout["yaxis"]!["range"].Numbers());
    }

    [Fact]
    public void Refuses_a_path_that_left_the_numbers()
    {
        var error = Assert.Throws<ArgumentException>(() => Draw(Bowl, (0, 0), (1, double.NaN)));
        Assert.Contains("path[1] is (1, NaN): expected finite numbers", error.Message, StringComparison.Ordinal);
    }
}
