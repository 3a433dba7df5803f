using NotebookRunner;

namespace Runner.Tests;

/// <summary>A small repository of lessons, published by the real program.</summary>
public sealed class PublishTests : IDisposable
{
    private const string Figure = """
        "{\"data\":[{\"type\":\"scatter\",\"x\":[1,2,3],\"y\":[1,2,4]}],\"layout\":{\"height\":300,\"title\":{\"text\":\"A line\"},\"margin\":{\"l\":40,\"r\":10,\"t\":40,\"b\":30}}}".DisplayAs("application/vnd.plotly.v1+json");
        """;

    private readonly Folder _folder = new();

    public PublishTests()
    {
        foreach (var file in new[] { "global.json", "README.md", "LICENSE" })
            File.Copy(Path.Combine(Repository.Root(), file), Path.Combine(_folder.Path, file));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "notebooks"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "docs"));
        File.WriteAllText(Path.Combine(_folder.Path, "docs", "heart.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Lesson("00-a.dib", "#!markdown\n\n# A\n\n**What is it?** It is $x_1$, as [1](01-b.dib) says.", "1 + 1", Figure);
        Lesson("01-b.dib", "#!markdown\n\n# 1 · B\n\n**And what is this?** See [the solution](01-b.solutions.dib).");
        Lesson("01-b.solutions.dib", "#!markdown\n\n# 1 · B: solution", "\"solved\"");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_run_gives_the_site_and_docs()
    {
        SkipWithoutBrowserOrNode();
        var (exitCode, output, error) = await RunAsync("publish");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("docs/     2 lessons, 2 new images", output, StringComparison.Ordinal);
        Assert.Equal(["00-a.md", "01-b.md", "README.md", "heart.svg", "images"], Names("docs"));
        Assert.Contains("It is $`x_1`$, as [1](01-b.md) says.", Read("docs", "00-a.md"), StringComparison.Ordinal);
        Assert.Contains("```text\nsolved\n```", Read("docs", "01-b.md"), StringComparison.Ordinal);
        Assert.Contains("href=\"01-b.html\"", Read("site", "00-a.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "site", "index.html")));

        var docs = Directory.GetFiles(Path.Combine(_folder.Path, "docs"), "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);
        Assert.Contains("docs/     2 lessons, 0 new images", (await RunAsync("--no-serve")).Output, StringComparison.Ordinal);
        Assert.All(docs, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_lesson_that_fails_leaves_all_as_it_is()
    {
        Lesson("02-c.dib", "#!markdown\n\n# 2 · C", "throw new Exception(\"on purpose\");");
        var (exitCode, _, error) = await RunAsync("publish");
        Assert.Equal(1, exitCode);
        Assert.Contains("02-c.dib(7,", error, StringComparison.Ordinal);
        Assert.Contains("on purpose", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is published, because not every lesson ran to its end.", error.TrimEnd(), StringComparison.Ordinal);
        AssertUnpublished();
    }

    [Theory]
    [InlineData("# 2 · C\n\nSee [there](02-d.dib).", "02-c.html links to")]
    [InlineData("# 2 · C\n\nIt is $\\frac{1}$.", "02-c.dib(5): cell 1: ")]
    public async Task What_cannot_be_published_is_named(string prose, string problem)
    {
        Assert.SkipWhen(NodePackages.Find("katex/package.json") is null, "KaTeX is not installed.");
        Lesson("02-c.dib", "#!markdown\n\n" + prose);
        var (exitCode, _, error) = await RunAsync("publish");
        Assert.Equal(1, exitCode);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is published.", error.TrimEnd(), StringComparison.Ordinal);
        AssertUnpublished();
    }

    [Fact]
    public async Task Without_a_browser_that_draws_the_site_is_whole_and_docs_as_it_was()
    {
        Assert.SkipWhen(NodePackages.Find("katex/package.json") is null, "KaTeX is not installed.");
        var broken = Path.Combine(_folder.Path, "broken");
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("A shell script stands for the browser.");
        }
        else
        {
            File.WriteAllText(broken, "#!/bin/sh\nexit 3\n");
            File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var (exitCode, output, error) = await RunAsync("publish", chrome: broken);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("The site has no still images, and docs/ is left as it is: ", error, StringComparison.Ordinal);
        Assert.Contains("docs/     left as it is", output, StringComparison.Ordinal);
        Assert.Equal(["heart.svg"], Names("docs"));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "site", "01-b.html")));
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_browser_that_is_not_there_is_refused_before_anything_runs()
    {
        var (exitCode, output, error) = await RunAsync("publish", chrome: "/no/such/browser");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal("CHROME_PATH is /no/such/browser, which is not a file: expected the program of Chrome, Chromium or Edge.", error.TrimEnd());
        AssertUnpublished();
    }

    private static void SkipWithoutBrowserOrNode()
    {
        Assert.SkipWhen(ChromiumSearch.Find() is null, $"There is no browser here: {ChromiumSearch.Advice}.");
        Assert.SkipWhen(NodePackages.Find("katex/package.json") is null, "KaTeX is not installed.");
    }

    private void Lesson(string name, params string[] cells) => _folder.Notebook(Path.Combine("notebooks", name), cells);

    private Task<(int ExitCode, string Output, string Error)> RunAsync(string argument, string? chrome = null)
    {
        var start = RunnerProcess.StartInfo(argument);
        start.WorkingDirectory = _folder.Path;
        if (chrome is not null)
            start.Environment[ChromiumSearch.Variable] = chrome;
        return RunnerProcess.RunAsync(start);
    }

    private void AssertUnpublished()
    {
        Assert.Equal(["heart.svg"], Names("docs"));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "site")));
        AssertNothingIsLeft();
    }

    /// <summary>Of what was written beside its place, or drawn from.</summary>
    private void AssertNothingIsLeft()
    {
        Assert.DoesNotContain(Names(""), name => name is not null && (name.EndsWith(".new", StringComparison.Ordinal) || name.EndsWith(".old", StringComparison.Ordinal)));
        Assert.True(!Directory.Exists(Path.Combine(_folder.Path, "artifacts")) || Names("artifacts") is []);
    }

    private string?[] Names(string folder) =>
        [.. Directory.GetFileSystemEntries(Path.Combine(_folder.Path, folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private string Read(params string[] path) => File.ReadAllText(Path.Combine([_folder.Path, .. path]));
}
