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

        Assert.Equal("-2.0", texts[(0, 0)]);
        Assert.Equal("0", texts[(0, 2)]);
        Assert.Equal("-0.031", texts[(1, 1)]);
        Assert.Equal(6, texts.Count);
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
            "W3, a matrix of 2×3, as coloured cells: its numbers go from -2.0 to 2.0, their mean is 0.29.", Charts.Heatmap(Given.Matrix, "W3").Alt);

    [Fact]
    public void Refuses_what_is_not_finite()
    {
        var matrix = Given.Matrix.Clone();
        matrix[1, 2] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => Charts.Heatmap(matrix, "W3"));
        Assert.Contains("matrix[1, 2] is NaN", error.Message, StringComparison.Ordinal);
    }
}
