using System.Text.Json.Nodes;

namespace Backprop.Charts.Tests;

public sealed class ReplayTests
{
    private static readonly JsonNode s_figure = Charts.Replay(Given.Heart, Given.Adam).Figure();
    private static readonly JsonArray s_frames = s_figure["frames"]!.AsArray();

    [Fact]
    public void Has_at_most_forty_frames_from_the_first_snapshot_to_the_last()
    {
        var steps = s_frames.Select(frame => int.Parse((string)frame!["name"]!)).ToArray();

        Assert.InRange(steps.Length, 20, 40);
        Assert.Equal((0, 2000), (steps[0], steps[^1]));
        Assert.Equal(steps.Order().Distinct(), steps);
        // Half of the frames are about the first eighth of the training.
        Assert.True(steps.Count(step => step <= 250) >= steps.Length / 2, string.Join(' ', steps));
    }

    [Fact]
    public void Each_frame_moves_the_output_and_the_markers_and_repeats_nothing_else()
    {
        var norms = Given.Adam.JacobianNorms.ToDictionary(norm => norm.Step);
        foreach (var frame in s_frames)
        {
            var step = int.Parse((string)frame!["name"]!);
            var network = Given.Adam.Snapshots.Single(snapshot => snapshot.Step == step).Network;
            Assert.Equal(["name", "traces", "data"], frame.AsObject().Select(attribute => attribute.Key));
            var data = frame["data"]!.AsArray();
            Assert.Equal(3, data.Count);

            Given.EqualToFourDigits(network.Forward(Given.Heart.x).a3.Row(0), data[0]!["x"].Numbers());
            Assert.Equal([step], data[1]!["x"].Numbers());
            Given.EqualToFourDigits([network.Cost(Given.Heart.x, Given.Heart.y)], data[1]!["y"].Numbers());
            var expected = norms[step];
            Given.EqualToFourDigits(
                [expected.J_W1, expected.J_b1, expected.J_W2, expected.J_b2, expected.J_W3, expected.J_b3], data[2]!["y"].Numbers());
        }
    }

    [Fact]
    public void The_traces_that_frames_change_are_the_output_and_the_two_sets_of_markers()
    {
        var traces = s_frames[0]!["traces"].Numbers().Select(i => (string?)s_figure["data"]![(int)i]!["name"]);
        Assert.Equal(["output", "cost", "norms"], traces);
    }

    [Fact]
    public void Every_step_of_the_slider_leads_to_its_frame_and_says_its_cost()
    {
        var steps = s_figure["layout"]!["sliders"]![0]!["steps"]!.AsArray();

        Assert.Equal(s_frames.Select(frame => (string?)frame!["name"]), steps.Select(step => (string?)step!["args"]![0]![0]));
        Assert.Equal($"Step 0: cost {Given.Adam.Cost[0]:0.00}", (string?)steps[0]!["label"]);
        Assert.Equal(steps.Count - 1, (int)s_figure["layout"]!["sliders"]![0]!["active"]!);
    }

    [Fact]
    public void Cost_and_norms_have_log_axes_and_the_fit_has_equal_ones()
    {
        var layout = s_figure["layout"]!;
        Assert.Equal(("log", "log", "x"), ((string?)layout["yaxis2"]!["type"], (string?)layout["yaxis3"]!["type"], (string?)layout["yaxis"]!["scaleanchor"]));
    }

    [Fact]
    public void Is_small() => Assert.InRange(Charts.Replay(Given.Heart, Given.Adam).FigureJson.Length, 10_000, 120_000);

    [Fact]
    public void Refuses_a_run_with_too_few_snapshots()
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.Replay(Given.Heart, Given.Diverged));
        Assert.Contains("holds 0 snapshots: expected at least 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("RecordEvery", error.Message, StringComparison.Ordinal);
    }
}
