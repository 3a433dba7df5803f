using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

public sealed class HeatmapTests
{
    [Fact]
    public void Holds_the_matrix_with_row_0_at_the_top()
    {
        var figure = Charts.Heatmap(Given.Matrix, "W3").Figure();

        Assert.Equal([-2, 1.5, 0], figure["data"]![0]!["z"]![0].Numbers());
        Assert.Equal([0.25, -0.031, 2], figure["data"]![0]!["z"]![1].Numbers());
        var range = figure["layout"]!["yaxis"]!["range"].Numbers();
        Assert.True(range[0] > range[1], "The y axis grows upwards: row 0 is at the bottom.");
    }

    [Fact]
    public void Is_symmetrical_about_0()
    {
        var trace = Charts.Heatmap(Given.Matrix, "W3").Figure()["data"]![0]!;
        Assert.Equal((-2.0, 2.0), ((double)trace["zmin"]!, (double)trace["zmax"]!));
    }

    [Fact]
    public void Writes_each_number_with_two_digits_on_its_cell()
    {
        var texts = Charts.Heatmap(Given.Matrix, "W3").Figure()["layout"]!["annotations"]!.AsArray()
            .ToDictionary(text => ((int)text!["y"]!, (int)text["x"]!), text => (string?)text!["text"]);

        Assert.Equal("−2.0", texts[(0, 0)]);
        Assert.Equal("0", texts[(0, 2)]);
        // Beside 2.0, thousandths are nothing.
        Assert.Equal("−0.03", texts[(1, 1)]);
        Assert.Equal(6, texts.Count);
    }

    [Theory]
    [InlineData(2.0, 0.0023, "0.00")]
    [InlineData(48, -0.26, "−0.3")]
    [InlineData(0.094, 0.039, "0.039")]
    [InlineData(0.0002, 0.00001, "1.0e−5")]
    public void Digits_that_are_nothing_beside_the_largest_are_left_out(double largest, double value, string text) => Assert.Equal(
        text, (string?)Charts.Heatmap(Matrix<double>.Build.Dense(1, 2, [largest, value]), "W").Figure()["layout"]!["annotations"]![1]!["text"]);

    [Theory]
    [InlineData(-2.0, 1.5)]
    [InlineData(-0.16, 0.031)]
    [InlineData(0.094, 0.039)]
    public void The_longest_number_fits_into_its_cell_on_a_narrow_page(double one, double other)
    {
        var texts = Charts.Heatmap(Matrix<double>.Build.Dense(2, 8, (i, j) => i == 0 ? one : other), "W").Figure()["layout"]!["annotations"]!.AsArray();

        // 8 cells are 34 pixels wide each; a digit is 0.64 as wide as the font is large, a minus 0.84, a point 0.32.
        Assert.All(texts, text => Assert.InRange(
            (double)text!["font"]!["size"]! * ((string)text["text"]!).Sum(sign => sign switch { '−' => 0.84, '.' => 0.32, _ => 0.64 }), 0, 33));
        Assert.All(texts, text => Assert.InRange((double)text!["font"]!["size"]!, 9, 11));
    }

    [Fact]
    public void Where_nothing_is_negative_the_scale_begins_at_0_with_the_same_colours()
    {
        var trace = Charts.Heatmap(Matrix<double>.Build.Dense(2, 2, [0.1, 0.2, 0.5, 1]), "a2").Figure()["data"]![0]!;

        Assert.Equal((0.0, 1.0), ((double)trace["zmin"]!, (double)trace["zmax"]!));
        string[] both = [.. Charts.Heatmap(Given.Matrix, "W3").Figure()["data"]![0]!["colorscale"]!.AsArray().Select(stop => (string)stop![1]!)];
        Assert.Equal(both[2..], trace["colorscale"]!.AsArray().Select(stop => (string)stop![1]!));
    }

    [Fact]
    public void Every_number_can_be_read_on_its_colour()
    {
        // 8 columns × 20 rows, in steps of 1/80 from −1 to 1.
        var all = Matrix<double>.Build.Dense(20, 8, (row, column) => (8 * row + column - 80) / 80.0);
        var figure = Charts.Heatmap(all, "every colour").Figure();
        var scale = figure["data"]![0]!["colorscale"]!.AsArray().Select(stop => Colour.Parse((string)stop![1]!)).ToArray();
        var limit = (double)figure["data"]![0]!["zmax"]!;

        foreach (var text in figure["layout"]!["annotations"]!.AsArray())
        {
            var value = all[(int)text!["y"]!, (int)text["x"]!];
            var place = (value / limit + 1) / 2 * (scale.Length - 1);
            var below = Math.Min((int)place, scale.Length - 2);
            var cell = Colour.Between(scale[below], scale[below + 1], place - below);
            var contrast = Colour.Contrast(Colour.Parse((string)text["font"]!["color"]!), cell);
            Assert.True(contrast >= 4.5, $"{value} has a contrast of {contrast:0.00}:1.");
        }
    }

    [Fact]
    public void A_wide_matrix_has_a_colour_bar_instead_of_numbers()
    {
        var figure = Charts.Heatmap(Matrix<double>.Build.Dense(7, 100, (i, j) => i - j), "z2").Figure();

        Assert.Empty(figure["layout"]!["annotations"]!.AsArray());
        Assert.True((bool)figure["data"]![0]!["showscale"]!);
    }

    [Fact]
    public void Zeros_alone_are_drawn_too()
    {
        var trace = Charts.Heatmap(Matrix<double>.Build.Dense(2, 2), "zero").Figure()["data"]![0]!;
        Assert.Equal((-1.0, 1.0), ((double)trace["zmin"]!, (double)trace["zmax"]!));
    }

    [Fact]
    public void The_alt_text_says_shape_and_range() =>
        Assert.Equal(
            "W3, a matrix of 2×3, as coloured cells: its numbers go from −2.0 to 2.0, their mean is 0.29.", Charts.Heatmap(Given.Matrix, "W3").Alt);

    [Fact]
    public void Refuses_what_is_not_finite()
    {
        var matrix = Given.Matrix.Clone();
        matrix[1, 2] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => Charts.Heatmap(matrix, "W3"));
        Assert.Contains("matrix[1, 2] is NaN", error.Message, StringComparison.Ordinal);
    }
}
