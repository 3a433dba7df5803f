using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Backprop.Charts.Tests;

public sealed partial class HtmlTests
{
    private const string Nasty = "</script><img src=x onerror=\"alert('&')\">";

    public static TheoryData<string> Charts_of_every_kind => [
        "cost", "costs", "fit", "fits", "replay", "norms", "heat map", "activation", "histograms", "outputs", "surface", "contour", "steps"];

    [Theory]
    [MemberData(nameof(Charts_of_every_kind))]
    public void A_figure_has_data_and_a_layout_but_no_template_and_no_colours_of_the_page(string kind)
    {
        var figure = Chart(kind).Figure();

        Assert.NotEmpty(figure["data"]!.AsArray());
        var layout = figure["layout"]!.AsObject();
        Assert.True(layout.ContainsKey("height"));
        Assert.All(["template", "paper_bgcolor", "plot_bgcolor", "font", "width"], name => Assert.False(layout.ContainsKey(name), $"The layout has {name}."));
    }

    [Theory]
    [MemberData(nameof(Charts_of_every_kind))]
    public void The_html_is_an_image_with_its_alt_text_and_a_script_that_draws_it(string kind)
    {
        var chart = Chart(kind);
        var html = chart.ToHtml();

        var encoded = System.Net.WebUtility.HtmlEncode(chart.Alt);
        Assert.Matches($"^<div id=\"figure-[0-9a-f]{{8}}-\\d+\" class=\"figure\" role=\"img\" aria-label=\"{Regex.Escape(encoded)}\">{Regex.Escape(encoded)}</div>", html);
        Assert.Contains("window.Plotly.newPlot(element, figure)", html, StringComparison.Ordinal);
        Assert.Equal(chart.Alt, chart.ToString());
    }

    [Fact]
    public void Two_pictures_of_one_chart_have_two_ids()
    {
        var chart = Charts.Heatmap(Given.Matrix, "W3");
        Assert.NotEqual(Id().Match(chart.ToHtml()).Value, Id().Match(chart.ToHtml()).Value);
    }

    [Fact]
    public void Words_from_the_readers_code_end_neither_the_script_nor_an_attribute()
    {
        var html = Charts.Heatmap(Given.Matrix, Nasty).ToHtml();

        Assert.Single(Regex.Matches(html, "</script"));
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=\"alert", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Charts_of_every_kind))]
    public void No_tag_stands_in_the_scripts_figure(string kind)
    {
        var html = Chart(kind).ToHtml();
        var figure = html.Split("var figure = ")[1].Split('\n')[0];
        Assert.DoesNotContain('<', figure);
        Assert.True(JsonNode.DeepEquals(Chart(kind).Figure(), JsonNode.Parse(figure.TrimEnd(';'))));
    }

    [Fact]
    public void Words_from_the_readers_code_are_no_tags_for_plotly_either()
    {
        var title = (string?)Charts.Heatmap(Given.Matrix, "<b>W</b>").Figure()["layout"]!["title"]!["text"];
        Assert.Contains("&lt;b&gt;W&lt;/b&gt;", title, StringComparison.Ordinal);
    }

    [GeneratedRegex("figure-[0-9a-f]{8}-\\d+")]
    private static partial Regex Id();

    private static Chart Chart(string kind) => kind switch
    {
        "cost" => Charts.CostCurve(Given.Adam),
        "costs" => Charts.CostCurve(("Adam", Given.Adam), ("descent", Given.Descent)),
        "fit" => Charts.Fit(Given.Heart, Given.Untrained),
        "fits" => Charts.Fits(Given.Heart, ("untrained", Given.Untrained), ("trained", Given.Adam.Network)),
        "replay" => Charts.Replay(Given.Heart, Given.Descent),
        "norms" => Charts.JacobianNorms(Given.Descent),
        "heat map" => Charts.Heatmap(Given.Matrix, "W3"),
        "activation" => Charts.Activation(-4, 0, 2),
        "histograms" => Charts.Histograms(("W1", Given.Untrained.W1), ("W2", Given.Untrained.W2)),
        "outputs" => Charts.Outputs(Given.Heart.x, ("untrained", Given.Untrained), ("trained", Given.Adam.Network)),
        "surface" => Charts.CostSurface((u, v) => u * u + v, ("u", -1, 1), ("v", 0, 1)),
        "contour" => Charts.CostContour((u, v) => u * u + v, ("u", -1, 1), ("v", 0, 1), [(1, 1), (0, 0)]),
        "steps" => Charts.StepSizes([(1e-7, 1e-8), (1e-5, 1e-10), (1e-3, 1e-6)]),
        _ => throw new ArgumentException(kind),
    };
}
