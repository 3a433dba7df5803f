using System.Text;
using NotebookRunner;

namespace Runner.Tests;

/// <summary>Draws in the browser of this machine.</summary>
public sealed class PictureTests : IDisposable
{
    private const string Line = """{"data":[{"type":"scatter","x":[1,2],"y":[3,4]}],"layout":{"height":300,"margin":{"l":40,"r":10,"t":20,"b":30},"title":{"text":"the line"}}}""";
    private const string Surface = """{"data":[{"type":"surface","z":[[1,2],[3,4]]}],"layout":{"height":320,"margin":{"l":0,"r":0,"t":20,"b":0},"scene":{}}}""";
    private const string Diagram = "flowchart LR\n    accDescr: From a to b.\n    a --> b[\"σ′(z3)\"]";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Flat_figures_are_drawings_and_landscapes_pictures()
    {
        var pictures = await DrawAsync(Lesson(Line, Surface));

        var flat = pictures.Of(new Shown.Figure(Line, ""))!;
        Assert.Equal(("svg", Still.WideWidth, 300), (flat.Wide.Extension, flat.Wide.Width, flat.Wide.Height));
        Assert.Equal(("svg", Still.NarrowWidth), (flat.Narrow!.Extension, flat.Narrow.Width));
        Assert.Contains("the line", Text(flat.Wide.Light), StringComparison.Ordinal);
        Assert.NotEqual(flat.Wide.Light, flat.Wide.Dark);
        Assert.Equal((2 * Still.WideWidth, 600), SizeOfPng(pictures.Png(new Shown.Figure(Line, ""))!.Light));

        var landscape = pictures.Of(new Shown.Figure(Surface, ""))!;
        Assert.Equal("png", landscape.Wide.Extension);
        Assert.Equal((2 * Still.WideWidth, 640), SizeOfPng(landscape.Wide.Dark));
        Assert.Equal(2 * Still.NarrowWidth, SizeOfPng(landscape.Narrow!.Light).Width);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task The_same_figure_gives_the_same_bytes()
    {
        var (once, again) = (await DrawAsync(Lesson(Line)), await DrawAsync(Lesson(Surface, Line)));
        var figure = new Shown.Figure(Line, "");
        Assert.Equal(once.Of(figure)!.Wide.Light, again.Of(figure)!.Wide.Light);
        Assert.Equal(once.Png(figure)!.Dark, again.Png(figure)!.Dark);
    }

    [Fact]
    public async Task Diagrams_are_drawings()
    {
        Assert.SkipWhen(NodePackages.Find("@mermaid-js/tiny/dist/mermaid.tiny.js") is null, "mermaid is not installed.");
        var lesson = Lessons.Of("05-a.dib", "#!mermaid\n\n" + Diagram);
        var pictures = await DrawAsync(lesson);

        var still = pictures.Of((Block.Diagram)lesson.Blocks[0])!;
        Assert.Null(still.Narrow);
        Assert.Equal("svg", still.Wide.Extension);
        Assert.InRange(still.Wide.Width, 100, 400);
        Assert.Contains("σ′(z3)", Text(still.Wide.Light), StringComparison.Ordinal);
        Assert.DoesNotContain("foreignObject", Text(still.Wide.Light), StringComparison.Ordinal);
        Assert.NotEqual(still.Wide.Light, still.Wide.Dark);
        Assert.Null(pictures.Missing);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_named_with_its_cell()
    {
        Assert.SkipWhen(NodePackages.Find("@mermaid-js/tiny/dist/mermaid.tiny.js") is null, "mermaid is not installed.");
        var lesson = Lessons.Of("05-a.dib", "1", "#!mermaid\n\nflowchart LR\n    accDescr: Nothing.\n    a --> (");
        var refused = await Assert.ThrowsAsync<PublishException>(() => DrawAsync(lesson));
        Assert.StartsWith("05-a.dib(7): cell 2: what it shows cannot be drawn: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_browser_it_is_said_what_to_install()
    {
        var pictures = await PictureDrawer.DrawAsync([Lesson(Line)], null, _folder.Path, TestContext.Current.CancellationToken);
        Assert.Null(pictures.Of(new Shown.Figure(Line, "")));
        Assert.Equal("""
            The site has no still images, and docs/ is left as it is: no Chrome, Chromium or Edge was found.
            For both, install Chrome, Chromium or Edge, or let CHROME_PATH lead to one, and run the same command again.
            """.ReplaceLineEndings("\n"), pictures.Missing);
    }

    [Fact]
    public async Task A_browser_that_fails_is_quoted()
    {
        var broken = Path.Combine(_folder.Path, "broken");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A shell script stands for the browser.");
        }
        else
        {
            File.WriteAllText(broken, "#!/bin/sh\necho no display >&2\nexit 3\n");
            File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var pictures = await PictureDrawer.DrawAsync([Lesson(Line)], broken, Path.Combine(_folder.Path, "work"), TestContext.Current.CancellationToken);
        Assert.Contains($": {broken} ended with exit code 3. Its last words:\nno display\n", pictures.Missing, StringComparison.Ordinal);
    }

    private async Task<Pictures> DrawAsync(params Lesson[] lessons)
    {
        var chromium = ChromiumSearch.Find();
        Assert.SkipWhen(chromium is null, $"There is no browser here: {ChromiumSearch.Advice}.");
        return await PictureDrawer.DrawAsync(lessons, chromium, Path.Combine(_folder.Path, "work"), TestContext.Current.CancellationToken);
    }

    private static Lesson Lesson(params string[] figures)
    {
        var lesson = Lessons.Of("05-a.dib", "x");
        return lesson with { Blocks = [new Block.Code(lesson.Blocks[0].Cell, [.. figures.Select(figure => new Shown.Figure(figure, ""))])] };
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>Width and height stand at the head of a PNG.</summary>
    private static (int Width, int Height) SizeOfPng(byte[] png) =>
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
