using NotebookKernel;
using NotebookRunner;

namespace Runner.Tests;

public sealed class LessonTests
{
    [Fact]
    public void A_lesson_has_its_notebooks_name_title_and_cells()
    {
        var lesson = Lesson("05-output-layer.dib", "#!markdown\n\nBefore.\n\n# 5 · The title", "#!mermaid\n\ngraph LR\n    accDescr: Nothing at all.", "1 + 1");
        Assert.Equal(("05-output-layer", "5 · The title"), (lesson.Slug, lesson.Title));
        Assert.Equal("Before.\n\n# 5 · The title", Assert.IsType<Block.Prose>(lesson.Blocks[0]).Markdown);
        Assert.Equal("Nothing at all.", Assert.IsType<Block.Diagram>(lesson.Blocks[1]).Alt);
        Assert.Equal("1 + 1", Assert.IsType<Block.Code>(lesson.Blocks[2]).Cell.Text);
    }

    [Fact]
    public void A_diagram_without_words_is_refused()
    {
        var refused = Assert.Throws<PublishException>(() => Lesson("05-a.dib", "1", "#!mermaid\n\ngraph LR\n    accDescr: "));
        Assert.Equal("05-a.dib(7): cell 2: the diagram says nothing to who cannot see it: put a line accDescr: … below its first, with what it shows.", refused.Message);
    }

    [Theory]
    [InlineData("takes 154<!-- 2 * 77 --> costs", "takes 154 costs")]
    [InlineData("two<!-- a --> of them<!-- b -->.", "two of them.")]
    [InlineData("`<!-- code -->` stays, 3<!-- x --> goes", "`<!-- code -->` stays, 3 goes")]
    [InlineData("```html\n<!-- code -->\n```\nand 3<!-- x -->", "```html\n<!-- code -->\n```\nand 3")]
    public void What_no_reader_sees_is_taken_out(string markdown, string expected) =>
        Assert.Equal(expected, Assert.IsType<Block.Prose>(Lesson("1.dib", "#!markdown\n\n" + markdown).Blocks[0]).Markdown);

    public static TheoryData<string, Output, object?> Outputs => new()
    {
        { "a value", Data("text/plain", "0.25"), new Shown.Words("0.25") },
        { "a value in the formatter's frame", Data("text/html", "<div class=\"dni-plaintext\"><pre>True</pre></div><style>x</style>", "text/plain", "True"), new Shown.Words("True") },
        { "a sentence", Data("text/html", "cost 0.31 &lt; 1", "text/plain", "cost 0.31 < 1"), new Shown.Words("cost 0.31 < 1") },
        { "a table", Data("text/html", "<table></table>", "text/plain", "2×2"), new Shown.Markup("<table></table>", "2×2") },
        { "a page's own business", Data("text/html", "<script>x</script><style>y</style>", "text/plain", "z"), null },
        { "a figure", Data("application/vnd.plotly.v1+json", "{}", "text/html", "<div></div>", "text/plain", "A line."), new Shown.Figure("{}", "A line.") },
        { "a drawing", Data("text/html", "<img>", "image/svg+xml", "<svg/>", "text/plain", "A net."), new Shown.Drawing("<svg/>", "A net.") },
    };

    [Theory]
    [MemberData(nameof(Outputs), DisableDiscoveryEnumeration = true)]
    public void Of_the_forms_of_an_output_the_richest_is_taken(string _, Output output, object? expected) =>
        Assert.Equal(expected is Shown shown ? [shown] : [], ShownBy("x", output));

    [Fact]
    public void What_is_printed_in_pieces_is_one_output()
    {
        Output[] outputs = [Printed("stdout", "a\r\n"), Printed("stdout", "b\n"), Printed("stderr", "c"), Printed("stdout", "d")];
        Assert.Equal([new Shown.Printed("a\nb\n", false), new Shown.Printed("c", true), new Shown.Printed("d", false)], ShownBy("x", outputs));
    }

    [Fact]
    public void An_import_shows_nothing() =>
        Assert.Empty(ShownBy("#!import setup.dib", Printed("stdout", "Building the library ...\n"), Data("text/html", "<p>Charts are ready.</p>", "text/plain", "ready")));

    [Fact]
    public void A_solution_stands_behind_the_prose_that_links_to_it()
    {
        var lessons = LessonReader.Read([
            Run("05-a.dib", "#!markdown\n\n# A", "#!markdown\n\nStands in [05](05-a.solutions.dib).", "after"),
            Run("05-a.solutions.dib", "#!markdown\n\n# A: solution", "#!import setup.dib", "#!markdown\n\nThree lines.", "solved"),
            Run("06-b.dib", "#!markdown\n\n# B")]);

        Assert.Equal(["05-a", "06-b"], lessons.Select(lesson => lesson.Slug));
        var solution = Assert.IsType<Block.Solution>(lessons[0].Blocks[2]);
        Assert.Equal((2, "A: solution"), (solution.Cell.Number, solution.Lesson.Title));
        Assert.Equal(["Three lines.", "solved"], solution.Lesson.Blocks.Select(block => block.Cell.Text));
        Assert.Equal("after", lessons[0].Blocks[3].Cell.Text);
    }

    [Fact]
    public void Each_section_of_a_solution_is_a_part_with_its_heading_as_title()
    {
        var lesson = LessonReader.Read([
            Run("05-a.dib", "#!markdown\n\nStands in [05](05-a.solutions.dib)."),
            Run("05-a.solutions.dib", "#!markdown\n\nFirst.", "#!markdown\n\n## Mistakes\n\nUsual ones.", "made", "#!markdown\n\n## A way", "solved"),
        ])[0];

        var parts = SolutionPart.Of(Assert.IsType<Block.Solution>(lesson.Blocks[1]).Lesson);
        Assert.Equal(["A solution", "Mistakes", "A way"], parts.Select(part => part.Title));
        Assert.Equal([["First."], ["Usual ones.", "made"], ["solved"]], parts.Select(part => part.Blocks.Select(block => block is Block.Prose prose ? prose.Markdown : block.Cell.Text)));
    }

    [Fact]
    public void A_solution_that_no_reader_would_find_is_refused()
    {
        var solution = Run("05-a.solutions.dib", "solved");
        var unlinked = Assert.Throws<PublishException>(() => LessonReader.Read([Run("05-a.dib", "#!markdown\n\n# A"), solution]));
        Assert.Equal("05-a.dib has no link to 05-a.solutions.dib: put [the solution](05-a.solutions.dib) below its exercise.", unlinked.Message);
        var alone = Assert.Throws<PublishException>(() => LessonReader.Read([solution]));
        Assert.Equal("05-a.solutions.dib solves no lesson: expected 05-a.dib beside it.", alone.Message);
    }

    private static Lesson Lesson(string path, params string[] cells) => LessonReader.Read([Run(path, cells)])[0];

    private static IReadOnlyList<Shown> ShownBy(string cell, params Output[] outputs)
    {
        var run = Run("1.dib", cell);
        foreach (var output in outputs)
            run.Cells[0].Add(output);
        return Assert.IsType<Block.Code>(LessonReader.Read([run])[0].Blocks[0]).Shown;
    }

    private static NotebookRun Run(string path, params string[] cells)
    {
        var text = string.Join("\n\n", cells.Select(cell => cell.StartsWith("#!m", StringComparison.Ordinal) ? cell : "#!csharp\n\n" + cell));
        var notebook = Notebook.Parse(text, path);
        return new(notebook, RunStatus.Ok, 0, [.. notebook.Cells.Select(cell => new CellRun(cell))], null);
    }

    private static Output Printed(string stream, string text) => new("1", new Dictionary<string, string> { ["text/plain"] = text }, false, stream);

    private static Output Data(params string[] pairs) =>
        new("1", pairs.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]), false, null);
}
