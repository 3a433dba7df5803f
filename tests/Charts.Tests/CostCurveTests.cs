namespace Backprop.Charts.Tests;

public sealed class CostCurveTests
{
    [Fact]
    public void Draws_every_cost_of_a_short_run_at_its_step()
    {
        var line = Charts.CostCurve(Given.Descent).Figure().Trace("cost");

        Assert.Equal(Enumerable.Range(0, 201).Select(step => (double)step), line["x"].Numbers());
        Given.EqualToFourDigits(Given.Descent.Cost, line["y"].Numbers());
    }

    [Fact]
    public void Keeps_of_a_long_run_the_highest_and_the_lowest_cost_of_each_stretch()
    {
        var cost = Given.Adam.Cost;
        var line = Charts.CostCurve(Given.Adam).Figure().Trace("cost");
        var (x, y) = (line["x"].Numbers(), line["y"].Numbers());

        Assert.InRange(x.Length, 400, 802);
        Assert.Equal(x.Order(), x);
        Assert.Equal((0.0, cost.Count - 1.0), (x[0], x[^1]));
        Given.EqualToFourDigits(x.Select(step => cost[(int)step]), y);
        for (var start = 0; start + 10 <= cost.Count; start += 10)
        {
            var peak = cost.Skip(start).Take(10).Max();
            var near = x.Zip(y).Where(point => point.First >= start - 5 && point.First < start + 15).Max(point => point.Second);
            Assert.True(near >= 0.999 * peak, $"The peak {peak} near step {start} is lost: {near}.");
        }
    }

    [Fact]
    public void Has_a_log_axis_that_holds_all_costs()
    {
        var axis = Charts.CostCurve(Given.Adam).Figure()["layout"]!["yaxis"]!;

        Assert.Equal("log", (string?)axis["type"]);
        var range = axis["range"].Numbers();
        Assert.True(range[0] < Math.Log10(Given.Adam.Cost.Min()) && range[1] > Math.Log10(Given.Adam.Cost.Max()));
    }

    [Fact]
    public void Tells_its_alt_text_the_first_and_the_last_cost_and_the_steps()
    {
        var alt = Charts.CostCurve(Given.Adam).Alt;

        Assert.Contains("2,000 steps", alt, StringComparison.Ordinal);
        Assert.Contains($"it is {Given.Adam.Cost[0]:0.00} at the start and below ", alt, StringComparison.Ordinal);
        Assert.EndsWith(" at the end; some of the steps go up.", alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_each_of_several_runs_beside_its_line_without_overlap()
    {
        var figure = Charts.CostCurve(("Adam", Given.Adam), ("the same", Given.Adam), ("descent", Given.Descent)).Figure();

        var labels = figure["layout"]!["annotations"]!.AsArray();
        Assert.Equal(["Adam", "the same", "descent"], labels.Select(label => (string?)label!["text"]));
        var heights = labels.Select(label => (double)label!["y"]!).Order().ToArray();
        var range = figure["layout"]!["yaxis"]!["range"].Numbers();
        var height = (double)figure["layout"]!["height"]! - (double)figure["layout"]!["margin"]!["t"]! - (double)figure["layout"]!["margin"]!["b"]!;
        var pixels = heights.Zip(heights.Skip(1), (lower, upper) => (upper - lower) / (range[1] - range[0]) * height);
        Assert.All(pixels, gap => Assert.True(gap >= 14.9, $"Two labels are {gap} pixels apart."));
        Assert.All(heights, label => Assert.InRange(label, range[0], range[1]));
        Assert.Equal(3, figure["data"]!.AsArray().Select(line => (string?)line!["line"]!["color"]).Distinct().Count());
    }

    [Fact]
    public void Puts_long_names_into_a_legend_below()
    {
        var figure = Charts.CostCurve(("Adam with a learning rate of 0.05", Given.Adam), ("descent", Given.Descent)).Figure();

        Assert.Null(figure["layout"]!["annotations"]);
        Assert.All(figure["data"]!.AsArray(), line => Assert.True((bool)line!["showlegend"]!));
    }

    [Fact]
    public void Says_where_a_run_stopped_and_leaves_costs_out_that_are_not_finite()
    {
        // Targets of 1e150 have a cost of 1e300; one step of that size, and the parameters are no longer finite.
        var stopped = GradientDescent.Train(
            Given.Untrained, Given.Heart.x, Given.Heart.y * 1e150, new() { Steps = 50, LearningRate = 1e300 });
        Assert.NotNull(stopped.DivergedAt);

        var chart = Charts.CostCurve(stopped);

        Assert.All(chart.Figure().Trace("cost")["y"].Numbers(), cost => Assert.True(double.IsFinite(cost)));
        Assert.Contains($"stopped at step {stopped.DivergedAt}", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_run_without_a_finite_cost()
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.CostCurve(("huge", Given.Diverged)));
        Assert.Contains("huge has no cost that is finite", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_no_run_and_one_name_twice()
    {
        Assert.Contains("There is no run", Assert.Throws<ArgumentException>(() => Charts.CostCurve([])).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ArgumentException>(() => Charts.CostCurve(("Adam", Given.Adam), ("Adam", Given.Descent)));
        Assert.Contains("Two runs are called \"Adam\"", error.Message, StringComparison.Ordinal);
    }
}
