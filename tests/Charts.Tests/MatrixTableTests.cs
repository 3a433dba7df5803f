using System.Text.RegularExpressions;
using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

public sealed class MatrixTableTests
{
    private static string[][] Rows(Matrix<double> matrix) =>
        [.. XElement.Parse(MatrixTable.ToHtml(matrix)).Descendants("tr").Select(row => row.Elements("td").Select(cell => cell.Value).ToArray())];

    [Fact]
    public void Has_the_shape_as_its_caption() =>
        Assert.Equal("2×3", XElement.Parse(MatrixTable.ToHtml(Given.Matrix)).Descendants("caption").Single().Value);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, "0.5")]
    [InlineData(-1234.56, "−1235")]
    [InlineData(12345.6, "1.235e4")]
    [InlineData(0.00012345, "1.234e−4")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(1 / 3.0, "0.3333")]
    [InlineData(9999.6, "1e4")]
    public void Shows_four_significant_digits(double value, string text) =>
        Assert.Equal(text, Rows(Matrix<double>.Build.Dense(1, 1, value))[0][0]);

    [Fact]
    public void Leaves_out_the_middle_of_a_large_matrix()
    {
        var rows = Rows(Matrix<double>.Build.Dense(30, 100, (i, j) => 100 * i + j));

        Assert.Equal((10, 8), (rows.Length, rows[0].Length));
        Assert.Equal(["0", "1", "2", "3", "…", "97", "98", "99"], rows[0]);
        Assert.Equal(["0", "100", "200", "300", "400", "…", "2600", "2700", "2800", "2900"], rows.Select(row => row[0]));
    }

    [Fact]
    public void Shows_all_of_a_matrix_of_8_columns_and_10_rows() =>
        Assert.DoesNotContain("…", MatrixTable.ToHtml(Matrix<double>.Build.Dense(10, 8)), StringComparison.Ordinal);

    [Fact]
    public void Colours_no_text_and_no_ground_so_that_light_and_dark_pages_can_both_hold_it() =>
        Assert.All(
            Regex.Matches(MatrixTable.ToHtml(Given.Matrix), @"(?:color|background):([^;""]+)"),
            colour => Assert.Contains(colour.Groups[1].Value, (string[])["inherit", "transparent"]));

    [Fact]
    public void As_text_has_the_shape_and_columns_flush_right() =>
        Assert.Equal("2×3\n  −2     1.5  0\n0.25  −0.031  2", MatrixTable.ToText(Given.Matrix));
}
