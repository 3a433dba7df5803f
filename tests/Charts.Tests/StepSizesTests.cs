namespace Backprop.Charts.Tests;

public sealed class StepSizesTests
{
    /// <summary>As theory has it: rounding falls, the formula's error rises.</summary>
    private static readonly (double Step, double Error)[] s_errors =
        [.. Enumerable.Range(-10, 10).Reverse().Select(power => Math.Pow(10, power)).Select(h => (h, 1e-16 / h + h * h / 6))];

    [Fact]
    public void Draws_the_errors_over_their_steps_on_log_axes_from_left_to_right()
    {
        var figure = Charts.StepSizes(s_errors).Figure();

        var line = Assert.Single(figure["data"]!.AsArray(), trace => (string?)trace!["name"] == "error" && (string?)trace["mode"] == "lines")!;
        Given.EqualToFourDigits(s_errors.Select(point => point.Step).Order(), line["x"].Numbers());
        Given.EqualToFourDigits(s_errors.OrderBy(point => point.Step).Select(point => point.Error), line["y"].Numbers());
        Assert.All(["xaxis", "yaxis"], axis => Assert.Equal("log", (string?)figure["layout"]![axis]!["type"]));
    }

    [Fact]
    public void Names_the_best_step_of_the_data()
    {
        var chart = Charts.StepSizes(s_errors);

        Assert.Contains("Best step: 1.0e−5<", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains("for steps from 1.0e−10 to 0.10. It is lowest in between: below 1e−10.", chart.Alt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slope −1", -1)]
    [InlineData("slope 2", 2)]
    public void A_guide_has_its_slope_and_runs_beside_its_arm(string name, double slope)
    {
        var figure = Charts.StepSizes(s_errors).Figure();
        var guide = Assert.Single(figure["data"]!.AsArray(), trace => ((string?)trace!["name"])!.StartsWith(name, StringComparison.Ordinal))!;
        var (x, y) = (guide["x"].Numbers(), guide["y"].Numbers());

        Assert.Equal(slope, Math.Log(y[1] / y[0]) / Math.Log(x[1] / x[0]), 0.001);
        Assert.Equal("dash", (string?)guide["line"]!["dash"]);
        var outer = slope < 0 ? s_errors.MinBy(point => point.Step) : s_errors.MaxBy(point => point.Step);
        Assert.InRange(y[slope < 0 ? 0 : 1] / outer.Error, 2, 10);
        Assert.Contains(figure["layout"]!["annotations"]!.AsArray(), label => (string?)label!["text"] == (string?)guide["name"]);
    }

    [Fact]
    public void Where_the_best_step_is_the_last_there_is_no_arm_and_no_guide_on_that_side()
    {
        var chart = Charts.StepSizes([.. s_errors.Where(point => point.Step < 1e-5)]);

        Assert.Single(chart.Figure()["layout"]!["annotations"]!.AsArray());
        Assert.DoesNotContain("slope 2", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_0_has_no_place_on_a_log_axis()
    {
        var figure = Charts.StepSizes([.. s_errors, (1e-3 * 2, 0), (1e-3 * 3, double.NaN)]).Figure();
        Assert.All(figure["data"]!.AsArray(), trace => Assert.All(trace!["y"].Numbers(), error => Assert.True(error > 0)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1e-5)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_a_step_that_is_none(double step)
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.StepSizes([.. s_errors, (step, 1)]));
        Assert.Contains($"A step is {step}: expected a finite number above 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_leaves_nothing_to_compare() =>
        Assert.Contains(
            "1 of the errors are finite and above 0: expected at least 2",
            Assert.Throws<ArgumentException>(() => Charts.StepSizes([(1e-5, 1e-9), (1e-4, 0)])).Message, StringComparison.Ordinal);
}
