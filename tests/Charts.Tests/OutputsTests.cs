namespace Backprop.Charts.Tests;

public sealed class OutputsTests
{
    private static (string, Network)[] Seeds(int count) => [.. Enumerable.Range(1, count).Select(seed => ($"seed {seed}", Network.Random(seed: seed)))];

    [Fact]
    public void Draws_what_each_network_computes_and_no_target()
    {
        var figure = Charts.Outputs(Given.Heart.x, ("untrained", Given.Untrained), ("trained", Given.Adam.Network)).Figure();

        var lines = figure["data"]!.AsArray().Where(trace => (string?)trace!["mode"] == "lines").ToArray();
        Assert.Equal(["untrained", "trained"], lines.Select(line => (string?)line!["name"]));
        Given.EqualToFourDigits(Given.Untrained.Forward(Given.Heart.x).a3.Row(0), lines[0]!["x"].Numbers());
        Given.EqualToFourDigits(Given.Adam.Network.Forward(Given.Heart.x).a3.Row(1), lines[1]!["y"].Numbers());
        Assert.Equal("x", (string?)figure["layout"]!["yaxis"]!["scaleanchor"]);
    }

    [Fact]
    public void A_dot_marks_where_each_curve_begins()
    {
        var figure = Charts.Outputs(Given.Heart.x, ("trained", Given.Adam.Network)).Figure();

        var dot = Assert.Single(figure["data"]!.AsArray(), trace => (string?)trace!["mode"] == "markers")!;
        var a3 = Given.Adam.Network.Forward(Given.Heart.x).a3;
        Given.EqualToFourDigits([a3[0, 0], a3[1, 0]], [dot["x"].Numbers()[0], dot["y"].Numbers()[0]]);
    }

    [Fact]
    public void Names_stand_where_the_curves_begin_and_inside_the_axes()
    {
        var figure = Charts.Outputs(Given.Heart.x, Seeds(6)).Figure();

        var labels = figure["layout"]!["annotations"]!.AsArray();
        Assert.Equal(Seeds(6).Select(seed => $"<b>{seed.Item1}</b>"), labels.Select(label => (string?)label!["text"]));
        foreach (var (label, (_, network)) in labels.Zip(Seeds(6)))
        {
            var a3 = network.Forward(Given.Heart.x).a3;
            Given.EqualToFourDigits([a3[0, 0], a3[1, 0]], [(double)label!["x"]!, (double)label["y"]!]);
            // From the dot towards the middle, or where the curve does not go.
            Assert.True((string?)label["xanchor"] == "left" ? a3[0, 0] < 0.75 : a3[0, 0] > 0.25);
        }

        Assert.DoesNotContain("seed 1", (string?)figure["layout"]!["title"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void All_pictures_have_the_axes_that_hold_every_answer_of_a_sigmoid()
    {
        var axes = Charts.Outputs(Given.Heart.x, Seeds(1)).Figure()["layout"]!;
        Assert.All(["xaxis", "yaxis"], axis => Assert.Equal([-0.03, 1.03], axes[axis]!["range"].Numbers()));
    }

    private static (string, Network)[] AtOnePlace(int count) => [.. Enumerable.Range(1, count).Select(i => ($"seed {i}", Given.Untrained))];

    [Fact]
    public void Where_curves_begin_too_close_names_stand_in_their_colours_above()
    {
        var figure = Charts.Outputs(Given.Heart.x, AtOnePlace(7)).Figure();

        Assert.Empty(figure["layout"]!["annotations"]!.AsArray());

        var title = (string?)figure["layout"]!["title"]!["text"];
        Assert.All(figure["data"]!.AsArray(), trace =>
            Assert.Contains($"{(string?)(trace!["line"] ?? trace["marker"])!["color"]}\">{(string?)trace["name"]}", title, StringComparison.Ordinal));
        // The sixth has the first one's colour again: it is dashed, and says so.
        Assert.Contains("seed 6 (dashed)", title, StringComparison.Ordinal);
        Assert.Equal("dash", (string?)figure["data"]![5]!["line"]!["dash"]);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 1)]
    [InlineData(7, 2)]
    public void More_names_than_fit_get_more_lines(int networks, int lines)
    {
        var figure = Charts.Outputs(Given.Heart.x, AtOnePlace(networks)).Figure();
        // One break after the bold line, and one for each further line.
        Assert.Equal(lines, ((string)figure["layout"]!["title"]!["text"]!).Split("<br>").Length - 1);
    }

    [Fact]
    public void Says_which_curve_is_longest()
    {
        var chart = Charts.Outputs(Given.Heart.x, ("<untrained>", Given.Untrained), ("trained", Given.Adam.Network));

        Assert.Matches(@"^<b>Longest curve: 2\.\d, trained</b>", (string?)chart.Figure()["layout"]!["title"]!["text"]);
        Assert.Matches(@"<untrained>: 0\.0\d+, trained: 2\.\d\.$", chart.Alt);
        Assert.DoesNotContain("<untrained>", chart.FigureJson, StringComparison.Ordinal);
    }

    [Fact]
    public void One_input_is_drawn_too() => Assert.Contains("0.", Charts.Outputs(Given.Heart.x.SubMatrix(0, 1, 0, 1), Seeds(1)).Alt, StringComparison.Ordinal);

    [Fact]
    public void Refuses_inputs_that_are_not_a_row_and_no_network()
    {
        Assert.Contains("expected 1×N", Assert.Throws<ArgumentException>(() => Charts.Outputs(Given.Heart.y, Seeds(1))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no network", Assert.Throws<ArgumentException>(() => Charts.Outputs(Given.Heart.x)).Message, StringComparison.Ordinal);
    }
}
