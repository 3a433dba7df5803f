namespace Backprop.Charts.Tests;

public sealed class CostSurfaceTests
{
    private static double Bowl(double u, double v) => 0.5 + (u - 1) * (u - 1) + 2 * v * v;

    private static readonly Chart s_chart = Charts.CostSurface(Bowl, ("W3[0, 1]", -4, 4), ("b3[0]", -2, 1));

    [Fact]
    public void Holds_the_cost_at_each_point_of_a_mesh()
    {
        var surface = s_chart.Figure()["data"]![0]!;
        var (u, v) = (surface["x"].Numbers(), surface["y"].Numbers());

        Assert.Equal((41, 41, "surface"), (u.Length, v.Length, (string?)surface["type"]));
        Assert.Equal((-4.0, 4.0, -2.0, 1.0), (u[0], u[^1], v[0], v[^1]));
        for (var i = 0; i < v.Length; i++)
            Given.EqualToFourDigits(u.Select(left => Bowl(left, v[i])), surface["z"]![i].Numbers());
    }

    [Fact]
    public void Is_small() => Assert.InRange(s_chart.FigureJson.Length, 5_000, 20_000);

    [Fact]
    public void A_dot_and_the_words_say_where_it_is_lowest()
    {
        var dot = s_chart.Figure().Trace("lowest");

        Assert.Equal((1.0, 0.05, 0.505), (dot["x"].Numbers()[0], dot["y"].Numbers()[0], dot["z"].Numbers()[0]), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) < 0.06);
        Assert.Contains("Lowest cost: 0.50<", (string?)s_chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains("lowest, 0.50, at W3[0, 1] = 1.0, b3[0] = ", s_chart.Alt, StringComparison.Ordinal);
        Assert.Contains("highest, 34, at W3[0, 1] = −4.0, b3[0] = −2.0.", s_chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Can_be_turned_and_names_its_axes()
    {
        var scene = s_chart.Figure()["layout"]!["scene"]!;

        Assert.Equal("turntable", (string?)scene["dragmode"]);
        Assert.Equal(
            ["W3[0, 1]", "b3[0]", "cost"], new[] { "xaxis", "yaxis", "zaxis" }.Select(axis => (string?)scene[axis]!["title"]!["text"]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(-1, -1)]
    public void One_looks_at_it_from_where_it_is_low(int right, int back)
    {
        var eye = Charts.CostSurface((u, v) => 10 - right * u - back * v, ("u", -1, 1), ("v", -1, 1)).Figure()["layout"]!["scene"]!["camera"]!["eye"]!;
        Assert.Equal((right, back), (Math.Sign((double)eye["x"]!), Math.Sign((double)eye["y"]!)));
    }

    [Fact]
    public void One_looks_down_so_far_that_the_near_rim_does_not_hide_the_ground()
    {
        var eye = s_chart.Figure()["layout"]!["scene"]!["camera"]!["eye"]!;
        Assert.True((double)eye["z"]! > Math.Sqrt(Math.Pow((double)eye["x"]!, 2) + Math.Pow((double)eye["y"]!, 2)), "The eye is less than 45° up.");
    }

    [Fact]
    public void A_narrow_range_far_from_0_keeps_its_points_apart()
    {
        var surface = Charts.CostSurface((u, v) => u + v, ("u", 1000, 1000.01), ("v", 0, 1)).Figure()["data"]![0]!;
        Assert.Equal(41, surface["x"].Numbers().Distinct().Count());
    }

    [Fact]
    public void Refuses_a_range_that_goes_nowhere_and_a_cost_that_is_no_number()
    {
        var range = Assert.Throws<ArgumentException>(() => Charts.CostSurface(Bowl, ("u", 2, 2), ("v", 0, 1)));
        Assert.Contains("u goes from 2 to 2: expected two finite numbers, the smaller first", range.Message, StringComparison.Ordinal);
        var infinite = Assert.Throws<ArgumentException>(() => Charts.CostSurface(Bowl, ("u", 0, 1), ("v", 0, double.PositiveInfinity)));
        Assert.Contains("v goes from 0 to", infinite.Message, StringComparison.Ordinal);
        var cost = Assert.Throws<ArgumentException>(() => Charts.CostSurface((u, v) => Math.Sqrt(u), ("u", -1, 1), ("v", 0, 1)));
        Assert.Contains("cost(-1, 0) is NaN: expected a finite number", cost.Message, StringComparison.Ordinal);
    }
}
