using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>The formulas of the notebooks are set alike wherever they are read.</summary>
public sealed class FormulasTests
{
    public static TheoryData<string> Lessons => Notebooks.Lessons;
    public static TheoryData<string> Solutions => Notebooks.Solutions;

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public void Can_be_set_everywhere(string name) =>
        Expect.None(Notebooks.Load(name).Cells.Where(cell => cell.Language == "markdown")
            .SelectMany(Formulas.Problems).Select(problem => $"{name}({problem.Line}): {problem.Problem}"));

    [Theory]
    [InlineData("so\n\n$$C = \\frac{1}{N} \\sum (a_3 - y)^2$$\n\nand $a_3 < 1$, $x$.")]
    [InlineData("`$\"{a:g2} {b}\"` and a<!-- b --> and `$`")]
    [InlineData("$$\\left( a \\right)$$")]
    public void Can(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("so $$x$$", "alone on its line")]
    [InlineData("$$\nx\n$$", "alone on its line")]
    [InlineData("so\n$$x$$", "an empty line")]
    [InlineData("$$x$$\nso", "an empty line")]
    [InlineData("$ x$", "without its partner")]
    [InlineData("5$ and more", "without its partner")]
    [InlineData("a$x$", "without its partner")]
    [InlineData("$x$s", "without its partner")]
    [InlineData("$2\\,x$", "GitHub drops")]
    [InlineData("$$a \\\\ b$$", "GitHub drops")]
    [InlineData("$\\{x\\}$", "GitHub drops")]
    [InlineData("$$\\begin{matrix} a \\end{matrix}$$", "\\begin in a formula")]
    [InlineData("$x[i](y)$", "]( in a formula")]
    [InlineData("$W*a$", "* in a formula")]
    [InlineData("$a<b$", "< in a formula")]
    [InlineData("$\\frac{1}{2$", "not in balance")]
    [InlineData("$\\left( a )$", "not in balance")]
    public void Cannot(string text, string problem) => Assert.Contains(Read(text), seen => seen.Contains(problem, StringComparison.Ordinal));

    [Fact]
    public void A_problem_names_its_line() => Assert.Equal(12, Assert.Single(Formulas.Problems(new Cell(1, "markdown", "a\n\n$$x*y$$", 10))).Line);

    private static List<string> Read(string text) => [.. Formulas.Problems(new Cell(1, "markdown", text, 10)).Select(problem => problem.Problem)];
}
