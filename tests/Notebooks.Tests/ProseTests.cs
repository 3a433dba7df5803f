using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>How the prose of a lesson is read for numbers and claims.</summary>
public sealed class ProseTests
{
    [Theory]
    [InlineData("takes 154<!-- 2 * Parameters(6, 7) --> costs", "154", "2 * Parameters(6, 7)")]
    [InlineData("**77<!-- n -->** numbers", "77", "n")]
    [InlineData("**77**<!-- n --> numbers", "77", "n")]
    [InlineData("it is `0.25`<!-- q -->.", "0.25", "q")]
    [InlineData("| a | 3 %<!-- p --> |", "3 %", "p")]
    [InlineData("- 1.2·10⁻⁴<!--c-->", "1.2·10⁻⁴", "c")]
    [InlineData("1<!-- a --> and 2<!-- b -->", "2", "b")]
    [InlineData("a 2×100<!-- N --> matrix", "100", "N")]
    public void A_comment_belongs_to_the_number_before_it(string text, string written, string expression)
    {
        var marker = Read(text).Markers[^1];
        Assert.Equal((WrittenNumber.Read(written), written, expression), (marker.Number, marker.Written, marker.Expression));
    }

    [Theory]
    [InlineData("all of them are positive<!-- all -->", "all of them are positive")]
    [InlineData("the 14<!-- n --> in it<!-- all -->", "the 14 in it")]
    [InlineData("so `J_W3`<!-- all -->", "so `J_W3`")]
    [InlineData("a 1-6-7-2<!-- all --> network", "a 1-6-7-2")]
    public void Or_to_the_words_before_it(string text, string written)
    {
        var marker = Read(text).Markers[^1];
        Assert.Null(marker.Number);
        Assert.Equal(written, marker.Written);
    }

    [Fact]
    public void A_marker_knows_its_line() =>
        Assert.Equal([10, 12], Read("one<!-- a -->\n\nand two<!-- b -->").Markers.Select(marker => marker.Line));

    [Theory]
    [InlineData("it takes 154 costs", "154")]
    [InlineData("it takes **154** costs", "154")]
    [InlineData("133,636 of them", "133,636")]
    [InlineData("is 0.5.", "0.5")]
    [InlineData("about 3 % of", "3 %")]
    [InlineData("3–6 % of", "6 %")]
    [InlineData("below 5e-4", "5e-4")]
    [InlineData("1.2·10⁻⁴", "1.2·10⁻⁴")]
    [InlineData("| 154 | `c` |", "154")]
    [InlineData("154 <!-- n -->", "154")]
    [InlineData("154<!-- n --> or 155", "155")]
    [InlineData("of 1,986 steps", "1,986")]
    [InlineData("`a` costs 2×100 of them, $b$", "100")]
    public void A_number_without_a_marker_is_seen(string text, string number) =>
        Assert.Equal((10, number), (Assert.Single(Read(text).Problems).Line, Read(text).Problems[0].Problem.Split(" has no marker")[0]));

    [Theory]
    [InlineData("two digits: 77, 2h, [1, 25], 1-6-7-2, 1/16")]
    [InlineData("`learningRate = 0.05` and ``a ` 100``")]
    [InlineData("```\n100\n```")]
    [InlineData("$\\frac{100}{0.5}$ and $$x = 0.25$$")]
    [InlineData("# A heart in 3,000 steps")]
    [InlineData("[100 steps](100-steps.dib), <https://x.org/100>, https://x.org/1.5")]
    [InlineData("| a1 | `x[100]`, at 0.5 |")]
    [InlineData("a 1-256-256-2 network, 2026-03-27, version 1.0.712001, W100, in 1986")]
    [InlineData("154<!-- n -->, **154<!-- n -->**, **154**<!-- n -->")]
    public void What_needs_no_marker(string text) => Assert.Empty(Read(text).Problems);

    [Theory]
    [InlineData("a\n<!-- n --> b", 11, "begins its line")]
    [InlineData("a<!-- n\n+ 1 -->", 10, "does not end on its line")]
    [InlineData("a<!-- n-- -->", 10, "holds --")]
    [InlineData("a<!-- $\"{n}\" -->", 10, "holds a $")]
    [InlineData("| a<!-- p || q --> |", 10, "holds a |")]
    [InlineData("a `1<!-- n -->`", 10, "a reader would see the comment")]
    [InlineData("a\n\n$1<!-- n -->$", 12, "a reader would see the comment")]
    [InlineData("# 77<!-- n -->", 10, "a reader would see the comment")]
    [InlineData("a <!-- n", 10, "does not end")]
    public void A_marker_that_Markdown_would_show_is_refused(string text, int line, string problem)
    {
        var seen = Assert.Single(Read(text).Problems);
        Assert.Equal(line, seen.Line);
        Assert.Contains(problem, seen.Problem, StringComparison.Ordinal);
        Assert.Empty(Read(text).Markers);
    }

    [Theory]
    [InlineData("154<!-- n -->", "154", null)]
    [InlineData("154<!-- n -->", "155", "\"154\" is written, n is 155.")]
    [InlineData("below 5e-4<!-- n < 5e-4 -->", "True", null)]
    [InlineData("a heart<!-- p -->", "True", null)]
    [InlineData("a heart<!-- p -->", "False", "\"a heart\" does not hold: p is false.")]
    [InlineData("a heart<!-- n -->", "154", "no number stands directly before the comment")]
    [InlineData("154<!-- s -->", "a text", "must be a number or a bool")]
    [InlineData("154<!-- s -->", "", "must be a number or a bool")]
    public void A_marker_says_what_is_written_and_what_was_computed(string text, string value, string? problem)
    {
        var said = Read(text).Markers[0].Problem(value);
        if (problem is null)
            Assert.Null(said);
        else
            Assert.Contains(problem, said, StringComparison.Ordinal);
    }

    private static Prose Read(string text) => Prose.Of(new Cell(1, "markdown", text, 10));
}
