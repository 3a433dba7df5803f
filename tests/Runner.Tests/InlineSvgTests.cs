using NotebookRunner;

namespace Runner.Tests;

public sealed class InlineSvgTests
{
    private const string Chosen = """<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="A &amp; B"><style>.a > .b { fill: red }</style><rect data-part="W3[1, 4]" x="1" /><text> a <tspan>b</tspan></text></svg>""";

    [Theory]
    [InlineData(Chosen, true)]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><text>data-part=</text></svg>""", false)]
    public void Only_a_drawing_with_parts_to_choose_from_is_part_of_the_page(string svg, bool expected) => Assert.Equal(expected, InlineSvg.IsFor(svg));

    [Fact]
    public void Its_rules_go_to_the_style_sheet_and_all_else_stays()
    {
        HashSet<string> styles = [];
        Assert.Equal(Chosen.Replace("<style>.a > .b { fill: red }</style>", "", StringComparison.Ordinal), InlineSvg.Of(Chosen, styles));
        Assert.Equal([".a > .b { fill: red }"], styles);
    }
}
