namespace Backprop.Charts.Tests;

public sealed class JacobianNormsTests
{
    [Fact]
    public void Draws_the_six_norms_at_their_steps_on_a_log_axis()
    {
        var figure = Charts.JacobianNorms(Given.Descent).Figure();
        var norms = Given.Descent.JacobianNorms;

        Assert.Equal("log", (string?)figure["layout"]!["yaxis"]!["type"]);
        Assert.Equal(["J_W1", "J_b1", "J_W2", "J_b2", "J_W3", "J_b3"], figure["data"]!.AsArray().Select(line => (string?)line!["name"]));
        Assert.Equal(norms.Select(norm => (double)norm.Step), figure.Trace("J_b2")["x"].Numbers());
        Given.EqualToFourDigits(norms.Select(norm => norm.J_W1), figure.Trace("J_W1")["y"].Numbers());
        Given.EqualToFourDigits(norms.Select(norm => norm.J_b3), figure.Trace("J_b3")["y"].Numbers());
    }

    [Fact]
    public void Names_the_largest_and_the_smallest_at_the_end_and_tells_all_in_the_alt_text()
    {
        var chart = Charts.JacobianNorms(Given.Descent);
        var last = Given.Descent.JacobianNorms[^1];
        (string Name, double Value)[] ends = [
            ("J_W1", last.J_W1), ("J_b1", last.J_b1), ("J_W2", last.J_W2), ("J_b2", last.J_b2), ("J_W3", last.J_W3), ("J_b3", last.J_b3)];

        // 34 characters of 15 pixels in bold are what a page 360 pixels wide holds.
        var title = (string?)chart.Figure()["layout"]!["title"]!["text"];
        Assert.Contains($"{ends.MaxBy(end => end.Value).Name} ends largest, {ends.MinBy(end => end.Value).Name} smallest", title, StringComparison.Ordinal);
        Assert.InRange(title!.IndexOf("</b>", StringComparison.Ordinal) - "<b>".Length, 0, 34);
        Assert.All(ends, end => Assert.Contains(end.Name, chart.Alt, StringComparison.Ordinal));
    }

    [Fact]
    public void A_norm_that_is_exactly_0_has_no_place_on_a_log_axis_and_no_label()
    {
        // Without weights nothing reaches back beyond the output layer.
        var zero = Given.Untrained.With(
            W1: Given.Untrained.W1 * 0, b1: Given.Untrained.b1 * 0, W2: Given.Untrained.W2 * 0,
            b2: Given.Untrained.b2 * 0, W3: Given.Untrained.W3 * 0, b3: Given.Untrained.b3 * 0);
        var run = GradientDescent.Train(zero, Given.Heart.x, Given.Heart.y, new() { Steps = 1, RecordEvery = 2, LearningRate = 1e-300 });

        var figure = Charts.JacobianNorms(run).Figure();

        Assert.Empty(figure.Trace("J_W1")["y"].Numbers());
        Assert.NotEmpty(figure.Trace("J_W3")["y"].Numbers());
        Assert.DoesNotContain("J_W1", figure["layout"]!["annotations"]!.AsArray().Select(label => (string?)label!["text"]));
    }

    [Fact]
    public void Refuses_a_run_that_recorded_none()
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.JacobianNorms(Given.Diverged));
        Assert.Contains("recorded no Jacobian norms", error.Message, StringComparison.Ordinal);
    }
}
