using System.Text.RegularExpressions;
using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>What every notebook looks like as a file.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> All => Notebooks.All;
    public static TheoryData<string> Lessons => Notebooks.Lessons;
    public static TheoryData<string> Solutions => Notebooks.Solutions;

    [Fact]
    public void The_lessons_are_found() => Assert.Contains("05-output-layer.dib", Lessons.Select(row => row.Data));

    [Theory, MemberData(nameof(All))]
    public void Is_written_back_byte_for_byte_with_the_canonical_header(string name) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Notebooks.Folder, name)), Notebooks.Load(name).ToText());

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public void Opens_with_a_title_and_sets_up_in_its_first_code_cell(string name)
    {
        var cells = Notebooks.Load(name).Cells;
        Assert.Equal("markdown", cells[0].Language);
        Assert.StartsWith("# ", cells[0].Text, StringComparison.Ordinal);
        Assert.Equal("#!import setup.dib", cells.First(cell => cell.Language == "csharp").Text);
    }

    [Theory, MemberData(nameof(Lessons))]
    public void Closes_with_questions_what_is_known_something_to_try_and_the_next_lesson(string name) =>
        Expect.None(NotClosed(name, Notebooks.Load(name).Cells).Select(problem => $"{name}: {problem}"));

    private static IEnumerable<string> NotClosed(string name, IReadOnlyList<Cell> cells)
    {
        var prose = cells.Where(cell => cell.Language == "markdown").ToList();
        var questions = prose.FirstOrDefault(cell => cell.Text.StartsWith("## Check yourself\n", StringComparison.Ordinal));
        if (questions is null)
            yield return "a Markdown cell begins with ## Check yourself";
        else if (Regex.Count(questions.Text, @"^\d\. .*\?", RegexOptions.Multiline) is not (2 or 3))
            yield return $"line {questions.Line}: two or three questions, numbered, each on its line";
        else if (cells.ElementAtOrDefault(questions.Number) is not { Language: "csharp" })   // Number counts from 1: this is the next cell
            yield return $"line {questions.Line}: the code cell after the questions computes the answers";

        if (!Holds("^## What you know now$"))
            yield return "it says ## What you know now";
        if (!Holds(@"\*\*Try it:\*\*"))
            yield return "there is something to do: **Try it:**";
        if (Notebooks.After(name) is { } next && !Holds(@$"^\*\*Next:\*\* \[[^\]]+\]\({Regex.Escape(next)}\)"))
            yield return $"it leads to the next lesson: **Next:** [title]({next})";

        string[] order = ["## What you know now", "## Check yourself", "**Try it:**", "**Next:**"];
        var places = order.Select(part => string.Join('\n', prose.Select(cell => cell.Text)).LastIndexOf(part, StringComparison.Ordinal)).Where(place => place >= 0);
        if (!places.SequenceEqual(places.Order()))
            yield return $"they come in this order: {string.Join(", ", order)}";

        bool Holds(string pattern) => prose.Any(cell => Regex.IsMatch(cell.Text, pattern, RegexOptions.Multiline));
    }

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public void Has_short_cells(string name)
    {
        var cells = Notebooks.Load(name).Cells;
        var code = cells.Where(cell => cell.Language == "csharp").ToList();
        var lines = code.Select(cell => cell.Text.Split('\n').Count(line => line.Trim().Length > 0)).Order().ToList();

        if (!name.EndsWith(".solutions.dib", StringComparison.Ordinal))
            Assert.True(lines[lines.Count / 2] <= 4, $"half of all code cells fit in 4 lines: here the middle one has {lines[lines.Count / 2]}");
        Assert.True(lines[^1] <= 15, $"no code cell is longer than 15 lines: here one has {lines[^1]}");
        Assert.All(code.SelectMany(cell => cell.Text.Split('\n')), line =>
            Assert.True(line.Length <= 100, $"a line of code has at most 100 characters, or a page scrolls it: {line}"));
        Assert.All(cells.Where(cell => cell.Language == "markdown" && !WithoutMarkers(cell.Text).Contains('|', StringComparison.Ordinal)), cell =>
            Assert.True(Words(cell.Text) <= 90, $"cell {cell.Number} in line {cell.Line} has {Words(cell.Text)} words"));

        static int Words(string text) => WithoutMarkers(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public void Links_only_to_files_that_exist(string name)
    {
        var links = Notebooks.Load(name).Cells
            .Where(cell => cell.Language == "markdown")
            .SelectMany(cell => Regex.Matches(cell.Text, @"\]\(([^)#:]+)\)"))
            .Select(match => match.Groups[1].Value);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Notebooks.Folder, link)), $"{name} links to {link}, which is not there"));
    }

    private static string WithoutMarkers(string text) => Regex.Replace(text, "<!--.*?-->", "");
}
