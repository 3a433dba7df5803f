namespace Backprop.Charts.Tests;

public sealed class FitTests
{
    [Fact]
    public void Draws_the_target_and_what_the_network_computes()
    {
        var figure = Charts.Fit(Given.Heart, Given.Adam.Network).Figure();
        var a3 = Given.Adam.Network.Forward(Given.Heart.x).a3;

        Given.EqualToFourDigits(a3.Row(0), figure.Trace("output")["x"].Numbers());
        Given.EqualToFourDigits(a3.Row(1), figure.Trace("output")["y"].Numbers());
        Given.EqualToFourDigits(Given.Heart.y.Row(0), figure.Trace("target")["x"].Numbers());
        Given.EqualToFourDigits(Given.Heart.y.Row(1), figure.Trace("target")["y"].Numbers());
    }

    [Fact]
    public void Lines_join_some_outputs_to_their_own_targets()
    {
        var heart = Curve.Heart(100);
        var a3 = Given.Untrained.Forward(heart.x).a3;
        var lines = Charts.Fit(heart, Given.Untrained).Figure()["layout"]!["shapes"]!.AsArray();

        Assert.Equal(20, lines.Count);
        Given.EqualToFourDigits(a3.Row(0).Where((_, k) => k % 5 == 0), [.. lines.Select(line => (double)line!["x0"]!)]);
        Given.EqualToFourDigits(a3.Row(1).Where((_, k) => k % 5 == 0), [.. lines.Select(line => (double)line!["y0"]!)]);
        Given.EqualToFourDigits(heart.y.Row(0).Where((_, k) => k % 5 == 0), [.. lines.Select(line => (double)line!["x1"]!)]);
        Given.EqualToFourDigits(heart.y.Row(1).Where((_, k) => k % 5 == 0), [.. lines.Select(line => (double)line!["y1"]!)]);
    }

    [Fact]
    public void A_dot_shows_even_a_network_that_puts_everything_in_one_place()
    {
        var stuck = Given.Untrained.With(W1: Given.Untrained.W1 * 0);
        var dot = Charts.Fits(Given.Heart, ("stuck", stuck)).Figure().Trace("output begins");

        Given.EqualToFourDigits(stuck.Forward(Given.Heart.x).a3.Row(0).Take(1), dot["x"].Numbers());
    }

    [Fact]
    public void Has_equal_axes_that_hold_every_point()
    {
        var figure = Charts.Fit(Given.Heart, Given.Untrained).Figure();
        var (x, y) = (figure["layout"]!["xaxis"]!, figure["layout"]!["yaxis"]!);

        Assert.Equal(("x", 1), ((string?)y["scaleanchor"], (int)y["scaleratio"]!));
        foreach (var trace in figure["data"]!.AsArray())
        {
            Assert.All(trace!["x"].Numbers(), value => Assert.InRange(value, x["range"].Numbers()[0], x["range"].Numbers()[1]));
            Assert.All(trace["y"].Numbers(), value => Assert.InRange(value, y["range"].Numbers()[0], y["range"].Numbers()[1]));
        }
    }

    [Fact]
    public void Says_the_cost_with_two_digits_in_title_and_alt_text()
    {
        var chart = Charts.Fit(Given.Heart, Given.Untrained);
        var cost = $"{Given.Untrained.Cost(Given.Heart.x, Given.Heart.y):0.00}";

        Assert.Contains($"Cost {cost}<", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains($"the cost is {cost},", chart.Alt, StringComparison.Ordinal);
        Assert.Contains("1-6-7-2 network", chart.Alt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(7, 3)]
    public void Several_networks_get_a_panel_each_in_rows(int networks, int columns)
    {
        var named = Enumerable.Range(1, networks).Select(seed => ($"seed {seed}", Network.Random(seed: seed))).ToArray();
        var layout = Charts.Fits(Given.Heart, named).Figure()["layout"]!.AsObject();

        var panels = layout.Where(attribute => attribute.Key.StartsWith("xaxis", StringComparison.Ordinal)).ToArray();
        Assert.Equal(networks, panels.Length);
        Assert.Equal(columns, panels.Select(panel => panel.Value!["domain"].Numbers()[0]).Distinct().Count());
        Assert.All(
            layout.Where(attribute => attribute.Key.StartsWith("yaxis", StringComparison.Ordinal)),
            axis => Assert.Equal("x" + axis.Key[5..], (string?)axis.Value!["scaleanchor"]));
    }

    [Fact]
    public void Each_panel_shows_the_output_of_its_own_network()
    {
        var figure = Charts.Fits(Given.Heart, ("untrained", Given.Untrained), ("trained", Given.Adam.Network)).Figure();
        var outputs = figure["data"]!.AsArray().Where(trace => (string?)trace!["name"] == "output").ToArray();

        Given.EqualToFourDigits(Given.Untrained.Forward(Given.Heart.x).a3.Row(1), outputs[0]!["y"].Numbers());
        Given.EqualToFourDigits(Given.Adam.Network.Forward(Given.Heart.x).a3.Row(1), outputs[1]!["y"].Numbers());
        Assert.Equal("y2", (string?)outputs[1]!["yaxis"]);
        Assert.Contains("Closest: trained", (string?)figure["layout"]!["title"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_broken_into_lines_and_its_tags_are_shown_as_they_are()
    {
        var figure = Charts.Fits(Given.Heart, ("after 3000 steps of <b>plain</b> descent", Given.Untrained), ("b", Given.Untrained)).Figure();

        var title = (string?)figure["layout"]!["annotations"]![0]!["text"];
        Assert.StartsWith("<b>after 3000 steps</b><br><b>of &lt;b&gt;plain&lt;/b&gt;</b>", title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "<b>W2 not transposed</b>")]
    [InlineData(3, "<b>W2 not</b><br><b>transposed</b>")]
    public void A_name_has_the_room_that_its_panel_has(int networks, string title)
    {
        var named = Enumerable.Range(1, networks).Select(seed => (seed == 1 ? "W2 not transposed" : $"seed {seed}", Network.Random(seed: seed))).ToArray();
        Assert.StartsWith(title + "<br>cost", (string?)Charts.Fits(Given.Heart, named).Figure()["layout"]!["annotations"]![0]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_too_long_for_a_narrow_page_is_cut_in_the_title_and_whole_in_the_alt_text()
    {
        const string name = "momentum of 0.9 at a learning rate of 2";
        var chart = Charts.Fits(Given.Heart, (name, Given.Adam.Network), ("b", Given.Untrained));

        Assert.Contains("Closest: momentum of 0.9 at a learning…<", (string?)chart.Figure()["layout"]!["title"]!["text"], StringComparison.Ordinal);
        Assert.Contains(name, chart.Alt, StringComparison.Ordinal);
    }
}
