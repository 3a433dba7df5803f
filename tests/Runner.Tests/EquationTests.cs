using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NotebookRunner;

namespace Runner.Tests;

public sealed partial class EquationTests
{
    [Fact]
    public async Task Every_formula_of_every_lesson_is_set()
    {
        var set = await SetAsync([.. Lessons.OfRepository]);
        var equations = Lessons.OfRepository.SelectMany(EquationsOf).ToList();
        Assert.True(equations.Count > 80, $"{equations.Count} formulas");

        var parser = new HtmlParser();
        foreach (var equation in equations)
        {
            var page = parser.ParseDocument(set.Html(equation));
            Assert.Equal(equation.Tex, page.QuerySelector("math annotation")!.TextContent);
            Assert.NotNull(page.QuerySelector(equation.IsDisplay ? ".katex-display .katex-html" : ".katex > .katex-html"));
            Assert.Empty(page.QuerySelectorAll("[style], .katex-error"));
        }
    }

    [Fact]
    public async Task Symbols_have_their_classes()
    {
        var lesson = Lessons.Of("1.dib", @"#!markdown" + "\n\n" + @"$J_{W_3}$ is $\frac{\partial C}{\partial z_3} a_2^T$");
        var set = await SetAsync(lesson);
        var page = new HtmlParser().ParseDocument(string.Concat(EquationsOf(lesson).Select(set.Html)));
        Assert.Equal(["sym-J", "sym-J", "sym-z", "sym-a"], page.QuerySelectorAll("[class*=sym-]").Select(element => element.ClassList.Single(name => name.StartsWith("sym-", StringComparison.Ordinal))));
        Assert.Equal(["J_W3", "dC_dz3", "z3", "a2"], page.QuerySelectorAll(".katex-html [data-symbol]").Select(element => element.GetAttribute("data-symbol")));
    }

    [Fact]
    public async Task The_style_sheet_holds_what_were_style_attributes_and_asks_for_fonts_that_are_there()
    {
        var lesson = Lessons.Of("1.dib", @"#!markdown" + "\n\n" + @"$\frac{1}{N}$ and $\sqrt{2}$");
        var set = await SetAsync(lesson);
        foreach (var name in ClassOfStyle().Matches(string.Concat(EquationsOf(lesson).Select(set.Html))).Select(match => match.Value))
            Assert.Matches($@"\.{name}\{{[^}}]+!important\}}", set.Css);

        var asked = Url().Matches(set.Css).Select(match => match.Groups["file"].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(SetEquations.Fonts.Select(file => "fonts/" + Path.GetFileName(file)), asked);
    }

    [Fact]
    public async Task A_bad_formula_is_named_with_its_lesson_line_and_cell()
    {
        var lesson = Lessons.Of("notebooks/05-a.dib", "1 + 1", "#!markdown\n\nGood: $a_1$.\n\nBad: $\\frac{1$ and $\\nonsense$.", "#!markdown\n\n$$x^2^3$$");
        var refused = await Assert.ThrowsAsync<PublishException>(() => SetAsync(lesson));
        Assert.Collection(refused.Message.Split('\n'),
            problem => Assert.StartsWith("notebooks/05-a.dib(9): cell 2: KaTeX parse error: ", problem, StringComparison.Ordinal),
            problem => Assert.Contains(@"notebooks/05-a.dib(9): cell 2: KaTeX parse error: Undefined control sequence: \nonsense", problem, StringComparison.Ordinal),
            problem => Assert.Contains("notebooks/05-a.dib(13): cell 3: KaTeX parse error: Double superscript", problem, StringComparison.Ordinal));
        Assert.DoesNotContain("htmlClass", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_KaTeX_a_formula_is_its_source() =>
        Assert.Equal("<code class=\"tex\">a &lt; \\&quot;b\\&quot;</code>", new TexEquations().Html(new("a < \\\"b\\\"", true, new(1, "markdown", "", 1))));

    private static async Task<SetEquations> SetAsync(params Lesson[] lessons)
    {
        var set = await Katex.SetAsync(lessons);
        Assert.SkipWhen(set is null, NodePackages.Missing);
        return set;
    }

    private static IEnumerable<Equation> EquationsOf(Lesson lesson) => lesson.Blocks.OfType<Block.Prose>().SelectMany(EquationReader.Read);

    [GeneratedRegex(@"\bk\d+\b")]
    private static partial Regex ClassOfStyle();

    [GeneratedRegex(@"url\((?<file>[^)]+)\)")]
    private static partial Regex Url();
}
