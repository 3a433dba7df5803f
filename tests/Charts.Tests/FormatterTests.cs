using Microsoft.DotNet.Interactive.Formatting;

namespace Backprop.Charts.Tests;

/// <summary>With the formatters of the real .NET Interactive, which find ours by their names.</summary>
[Collection("They share the host's switch.")]
public sealed class FormatterTests
{
    private static readonly Chart s_chart = Charts.Heatmap(Given.Matrix, "W3");
    private static readonly Picture s_picture = Charts.Animation(Given.Heart, Given.Descent);

    [Theory]
    [InlineData(typeof(Chart))]
    [InlineData(typeof(Picture))]
    [InlineData(typeof(PlotlyScript))]
    public void Html_is_preferred(Type type) => Assert.Equal("text/html", Formatter.GetPreferredMimeTypesFor(type).First());

    [Fact]
    public void A_chart_is_offered_as_html_as_a_figure_and_as_its_alt_text()
    {
        Assert.StartsWith("<div id=\"figure-", s_chart.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal(s_chart.FigureJson, s_chart.ToDisplayString("application/vnd.plotly.v1+json"));
        Assert.Equal(s_chart.Alt, s_chart.ToDisplayString("text/plain"));
    }

    [Fact]
    public void A_picture_is_offered_as_html_as_svg_and_as_its_alt_text()
    {
        Assert.Contains(".vscode-dark .picture{color-scheme:dark}", s_picture.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<img class=\"picture\" src=\"data:image/svg+xml;base64,", s_picture.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal(s_picture.Svg, s_picture.ToDisplayString("image/svg+xml"));
        Assert.Equal(s_picture.Alt, s_picture.ToDisplayString("text/plain"));
    }

    [Fact]
    public void The_script_is_offered_as_html_and_as_a_sentence()
    {
        Assert.Contains("plotly.js", Charts.Script.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal("Charts are ready.", Charts.Script.ToDisplayString("text/plain"));
    }
}
