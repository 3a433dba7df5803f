using System.Text;
using NotebookRunner;

namespace Runner.Tests;

public sealed class DocsTests : IDisposable
{
    private const string Figure = """{"data":[],"layout":{"height":300}}""";

    private readonly Folder _folder = new();

    private string Docs => Path.Combine(_folder.Path, "docs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_shows_the_lesson_as_it_ran()
    {
        Publish(
            Lesson("05-a.dib", "#!markdown\n\n# 5 · A\n\n**What is it?** See [6](06-b.dib#x), [σ](../lib/σ.cs), [why](https://example.org), [setup](setup.dib).",
                ("Charts.A()", [new Shown.Words("0.25"), new Shown.Printed("line\n", false), new Shown.Figure(Figure, "A \"line\" × 2.")])),
            Lesson("06-b.dib", "#!markdown\n\n# 6 · B"));

        Assert.Equal("""
            <!-- Written by `dotnet run --project runner -- publish` out of notebooks/05-a.dib: change that file, not this one. -->

            [all lessons](README.md) · [the notebook](../notebooks/05-a.dib) · [6 · B →](06-b.md)

            # 5 · A

            **What is it?** See [6](06-b.md#x), [σ](../lib/σ.cs), [why](https://example.org), [setup](../notebooks/setup.dib).

            ```csharp
            Charts.A()
            ```

            ```text
            0.25
            line
            ```

            <picture>
            <source media="(prefers-color-scheme: dark)" srcset="images/05-a-1-dark.png">
            <img alt="A &quot;line&quot; × 2." src="images/05-a-1.png" width="720">
            </picture>

            ---

            [all lessons](README.md) · [the notebook](../notebooks/05-a.dib) · [6 · B →](06-b.md)

            """, Read("05-a.md"));
        Assert.StartsWith("<!-- Written by", Read("README.md"), StringComparison.Ordinal);
        Assert.EndsWith("| [5 · A](05-a.md) | What is it? |\n| [6 · B](06-b.md) |  |\n", Read("README.md"), StringComparison.Ordinal);
        Assert.Equal("light", Read("images/05-a-1.png"));
        Assert.Equal("dark", Read("images/05-a-1-dark.png"));
    }

    [Fact]
    public void A_chart_with_a_slider_says_that_it_has_one()
    {
        Publish(Lesson("05-a.dib", "#!markdown\n\n# A", ("x", [new Shown.Figure("""{"data":[],"layout":{"sliders":[]}}""", "A.")])));
        Assert.Contains("</picture>\n\n*This chart has a slider in the notebook", Read("05-a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_with_a_fence_in_it_has_a_longer_one()
    {
        Publish(Lesson("05-a.dib", "#!markdown\n\n# A", ("\"\"\"\n```\n\"\"\"", [])));
        Assert.Contains("````csharp\n\"\"\"\n```\n\"\"\"\n````\n", Read("05-a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_a_file_and_a_solution_is_behind_a_disclosure()
    {
        var lesson = Lesson("05-a.dib", "#!markdown\n\n# A", ("x", [new Shown.Drawing("<svg/>", "A < B")]));
        var solution = Lesson("solution.dib", "#!markdown\n\nThree lines.");
        Publish(lesson with { Blocks = [.. lesson.Blocks, new Block.Solution(lesson.Blocks[0].Cell, solution)] });

        Assert.Contains("\n<img alt=\"A &lt; B\" src=\"images/05-a-1.svg\">\n", Read("05-a.md"), StringComparison.Ordinal);
        Assert.Contains("<details>\n<summary>A solution</summary>\n\nThree lines.\n\n</details>\n", Read("05-a.md"), StringComparison.Ordinal);
        Assert.Equal("<svg/>", Read("images/05-a-1.svg"));
    }

    [Fact]
    public void A_picture_stays_as_it_is_while_its_figure_does()
    {
        var lesson = Lesson("05-a.dib", "#!markdown\n\n# A", ("x", [new Shown.Figure(Figure, "A.")]));
        Assert.Equal(2, Publish("first", lesson));
        Assert.Equal(0, Publish("other fonts", lesson));
        Assert.Equal("first", Read("images/05-a-1.png"));

        // Its name is its place in the lesson. It may move.
        Assert.Equal(0, Publish("other fonts", lesson with { Slug = "04-a" }));
        Assert.Equal("first", Read("images/04-a-1.png"));
        Assert.False(File.Exists(Path.Combine(Docs, "images", "05-a-1.png")));

        var changed = Lesson("04-a.dib", "#!markdown\n\n# A", ("x", [new Shown.Figure(Figure + " ", "A.")]));
        Assert.Equal(2, Publish("changed", changed));
        Assert.Equal("changed", Read("images/04-a-1.png"));
    }

    [Fact]
    public void What_else_lies_in_docs_stays_and_old_pages_go()
    {
        Directory.CreateDirectory(Docs);
        File.WriteAllText(Path.Combine(Docs, "heart.svg"), "<svg/>");
        File.WriteAllText(Path.Combine(Docs, "05-former.md"), "former");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Docs, "images")).FullName, "05-former-1.png"), "former");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Docs, "talk")).FullName, "notes.md"), "kept");
        Publish(Lesson("05-a.dib", "#!markdown\n\n# A"));
        Assert.Equal(["05-a.md", "README.md", "heart.svg"], Directory.GetFiles(Docs).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("kept", Read("talk/notes.md"));
        Assert.False(File.Exists(Path.Combine(Docs, "images", "05-former-1.png")));
    }

    private static Lesson Lesson(string path, string prose, params (string Code, Shown[] Shown)[] cells)
    {
        var lesson = Lessons.Of(path, [prose, .. cells.Select(cell => cell.Code)]);
        return lesson with { Blocks = [lesson.Blocks[0], .. lesson.Blocks.Skip(1).Zip(cells, (block, cell) => new Block.Code(block.Cell, cell.Shown))] };
    }

    private void Publish(params Lesson[] lessons) => Publish("light", lessons);

    private int Publish(string light, params Lesson[] lessons)
    {
        var still = new StillPair(Encoding.UTF8.GetBytes(light), "dark"u8.ToArray(), "png", 720, 300);
        var figures = lessons.SelectMany(lesson => lesson.Blocks).OfType<Block.Code>().SelectMany(code => code.Shown).OfType<Shown.Figure>()
            .ToDictionary(figure => figure.Json, _ => new DrawnFigure(still, still, still));
        using var docs = new NewFolder(Docs);
        var changed = DocsWriter.Write(docs, lessons, new Pictures(figures, new Dictionary<string, StillPair>(), null));
        docs.TakePlace();
        return changed;
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(Docs, file)).ReplaceLineEndings("\n");
}
