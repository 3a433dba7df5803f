using NotebookRunner;

namespace Runner.Tests;

public sealed class SiteTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_question_that_a_lesson_opens_with_stands_alone()
    {
        var body = Body("#!markdown\n\n# 5 · A\n\n**Why, *really*?** A promise.\n\nMore.");
        Assert.Equal("<p class=\"question\">Why, <em>really</em>?</p>\n", body.Question);
        Assert.Equal("<p>A promise.</p>\n<p>More.</p>\n", body.ToString());
        Assert.Equal("", Body("#!markdown\n\n# A\n\nNo question.").Question);
    }

    [Fact]
    public void A_cell_and_what_it_showed_are_one_thing()
    {
        Assert.Equal("""
            <div class="cell" id="cell-2">
            <pre class="code"><code><span class="line">if (a &lt; b)</span>
            <span class="line">    c();</span></code></pre>
            <div class="shown">
            <pre class="words sentence">1 &lt; 2</pre>
            <pre class="words">two
            lines</pre>
            <pre class="printed error">!</pre>
            </div>
            </div>

            """, With(Lessons.Of("5.dib", "#!markdown\n\n# A", "if (a < b)\n    c();"), new Shown.Words("1 < 2"), new Shown.Words("two\nlines"), new Shown.Printed("!", true)).ToString());
    }

    [Fact]
    public void A_chart_has_a_file_with_its_figure_and_in_the_page_its_words_and_numbers()
    {
        const string figure = """{"data":[{"name":"cost","x":[0,1,2],"y":[1,2,3]}],"layout":{"title":{"text":"<b>Cost</b>"}}}""";
        var html = With(Lessons.Of("05-a.dib", "#!markdown\n\n# A", "Chart()"), new Shown.Figure(figure, "A \"line\".")).ToString();
        Assert.Equal(figure, File.ReadAllText(Path.Combine(_folder.Path, "figures", "05-a-1.json")));
        Assert.Contains("<figure class=\"chart\" data-figure=\"figures/05-a-1.json\">", html, StringComparison.Ordinal);
        Assert.Contains("<p>A &quot;line&quot;.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<caption>Cost</caption>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("layout", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_that_the_reader_is_to_write_scrolls_by_itself() =>
        Assert.Equal(
            "<pre class=\"scrap\"><code>if (a &lt; b)\n    c();</code></pre>\n",
            Body("#!markdown\n\n```csharp\nif (a < b)\n    c();\n```").ToString());

    [Fact]
    public void A_page_whose_cells_run_says_of_what_and_allows_itself_no_more_than_that_needs()
    {
        var bundle = Directory.CreateDirectory(Path.Combine(_folder.Path, "bundle"));
        foreach (var file in new[] { "page.1.js", "bundle.json" })
            File.WriteAllText(Path.Combine(bundle.FullName, file), "");
        var parts = Parts(Lessons.Of("5.dib", "#!markdown\n\n# 5 · A", "1")) with { Kernel = new(bundle.FullName, new("page.1.js", "editor.2.js", "page.3.css", "manifest.4.json", "sha256-F", Bytes: 13_760_000)) };
        SiteWriter.Write(parts, Repository.Root());
        var page = File.ReadAllText(Path.Combine(_folder.Path, "5.html"));
        Assert.Contains("script-src 'self' 'wasm-unsafe-eval' blob: 'sha256-F'; worker-src blob:; frame-src 'none';", page, StringComparison.Ordinal);
        Assert.Contains("<body data-notebook=\"notebooks/5.dib\" data-live=\"kernel/page.1.js\" data-editor=\"kernel/editor.2.js\" data-style=\"kernel/page.3.css\" data-manifest=\"kernel/manifest.4.json\">", page, StringComparison.Ordinal);
        Assert.Contains("class=\"invitation\"", page, StringComparison.Ordinal);
        Assert.Equal(["page.1.js"], Directory.GetFiles(Path.Combine(_folder.Path, "kernel")).Select(Path.GetFileName));

        SiteWriter.Write(parts with { Kernel = null }, Repository.Root());
        page = File.ReadAllText(Path.Combine(_folder.Path, "5.html"));
        Assert.Contains("script-src 'self';", page, StringComparison.Ordinal);
        Assert.Contains("<body>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("invitation", page, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", File.ReadAllText(Path.Combine(_folder.Path, "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[b](6.dib)", "6.html")]
    [InlineData("[b](6.dib#one-step)", "6.html#one-step")]
    [InlineData("[b](5.dib#one-step)", "#one-step")]
    [InlineData("[b](5.dib)", "5.html")]
    [InlineData("[b](5.solutions.dib)", "#solution")]
    [InlineData("[b](setup.dib)", "source:notebooks/setup.dib")]
    [InlineData("[b](../lib/Backprop/Network.cs)", "source:lib/Backprop/Network.cs")]
    [InlineData("[b](https://example.org/a.dib)", "https://example.org/a.dib")]
    public void A_link_to_a_notebook_leads_to_its_page(string markdown, string href) =>
        Assert.Equal($"<p><a href=\"{href}\">b</a></p>\n", Body($"#!markdown\n\n{markdown}").ToString());

    [Fact]
    public void Each_heading_has_a_name_of_its_own()
    {
        var body = Body("#!markdown\n\n# A\n\n## One step: `J_W3`\n\n### One step", "#!markdown\n\n### One step");
        Assert.Equal([new(2, "one-step-j_w3", "One step: J_W3"), new(3, "one-step", "One step"), new(3, "one-step-1", "One step")], body.Headings);
        Assert.Contains("<h3 id=\"one-step-1\">One step</h3>", body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_for_those_who_have_thought_first()
    {
        var html = Body("#!markdown\n\n## Check yourself\n\n1. Why?", "answer", "another", "#!markdown\n\n**Try it:** more.", "code").ToString();
        Assert.Matches("(?s)</ol>\n<details class=\"answers\"><summary>[^<]+</summary>\n<div.*answer.*<div.*another.*</details>\n<p class=\"try\">", html);
        Assert.Equal(2, html.Split("</details>").Length - 1); // The code below "Try it" is still an answer.
    }

    [Fact]
    public void An_equation_has_lines_of_its_own_and_a_table_scrolls()
    {
        var html = Body("#!markdown\n\n$$a = b$$\n\nIn a line: $c$.\n\n| | x |\n|---|---|\n| 1 | `W3[1]` |").ToString();
        Assert.Contains("<p class=\"equation\"><code class=\"tex\">a = b</code></p>", html, StringComparison.Ordinal);
        Assert.Contains("<p>In a line: <code class=\"tex\">c</code>.</p>", html, StringComparison.Ordinal);
        Assert.Matches("(?s)<div class=\"scroll\">\\s*<table>.*<td></td>\\s*<th scope=\"col\">x</th>.*<code class=\"short\">W3\\[1\\]</code>.*</table>\\s*</div>", html);
    }

    [Theory]
    [InlineData(0, "Start here", "Start here", "Start here")]
    [InlineData(5, "5 · Backpropagation: the output layer", "Backpropagation: the output layer", "The output layer")]
    [InlineData(5, "6 · Hidden layer", "6 · Hidden layer", "6 · Hidden layer")]
    public void A_chapter_is_called_without_its_number(int number, string title, string expected, string shortened)
    {
        var chapter = new Chapter(number, Lessons.Of("5.dib", $"#!markdown\n\n# {title}"));
        Assert.Equal((expected, shortened), (chapter.Title, chapter.ShortTitle));
    }

    [Fact]
    public void An_output_keeps_its_order_and_takes_the_pages_colours()
    {
        var styles = new StyleClasses('o');
        Assert.Equal(
            "<table><tbody><tr><td class=\"o0\">1</td></tr></tbody></table>",
            MarkupHtml.Of("<table style=\"border-collapse:collapse\"><tbody><tr style=\"background:transparent\"><td style=\"padding:2px 8px;text-align:right;border:1px solid red\">1</td></tr></tbody></table>", styles));
        Assert.Equal(".o0{text-align:right!important}\n", styles.Css);
    }

    private LessonBody Body(params string[] cells) => Of(Lessons.Of("5.dib", cells));

    private LessonBody With(Lesson lesson, params Shown[] shown) => Of(lesson with
    {
        Blocks = [.. lesson.Blocks.Select(block => block is Block.Code code ? code with { Shown = shown } : block)],
    });

    private LessonBody Of(Lesson lesson)
    {
        var parts = Parts(lesson);
        return new(parts.Series.Chapters[0], parts);
    }

    private SiteParts Parts(Lesson lesson) => new(
        new SiteFolder(_folder.Path), new Series([lesson, Lessons.Of("6.dib", "#!markdown\n\n# 6 · B")]), new TexEquations(), new NoColours(),
        new Pictures(new Dictionary<string, DrawnFigure>(), new Dictionary<string, StillPair>(), missing: null), new Sources());

    private sealed class NoColours : ICodeColours
    {
        public IReadOnlyList<CodePiece> Pieces(Lesson lesson, Block.Code code) => Pieces(code.Cell.Text);

        public IReadOnlyList<CodePiece> Pieces(string scrap) => [new(scrap, Class: null)];
    }

    private sealed class Sources : ISources
    {
        public string Href(string path) => $"source:{path}";
    }
}
