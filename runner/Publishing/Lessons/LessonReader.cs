using System.Text.RegularExpressions;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>Makes lessons out of notebooks that have run.</summary>
internal static partial class LessonReader
{
    private const string SolutionSuffix = ".solutions";

    /// <summary>The lessons in the order of their runs; a solution becomes a block of the lesson whose name it bears.</summary>
    /// <exception cref="PublishException">A solution belongs to no lesson, or its lesson does not link to it; a diagram has no description.</exception>
    public static IReadOnlyList<Lesson> Read(IReadOnlyList<NotebookRun> runs)
    {
        var all = runs.Select(Read).ToList();
        var lessons = all.Where(lesson => !IsSolution(lesson)).ToList();
        foreach (var solution in all.Where(IsSolution))
        {
            var slug = solution.Slug[..^SolutionSuffix.Length];
            var place = lessons.FindIndex(lesson => lesson.Slug == slug);
            if (place < 0)
                throw new PublishException($"{solution.Notebook.Path} solves no lesson: expected {slug}.dib beside it.");
            lessons[place] = WithSolution(lessons[place], solution);
        }

        return lessons;
    }

    private static Lesson Read(NotebookRun run) => new(
        run.Notebook,
        Path.GetFileNameWithoutExtension(run.Notebook.Path),
        Summary.Title(run.Notebook),
        [.. run.Cells.Where(cell => cell.Cell.Text.Length > 0).Select(cell => Block(run.Notebook, cell))]);

    private static Block Block(Notebook notebook, CellRun run) => run.Cell.Language switch
    {
        "markdown" or "html" => new Block.Prose(run.Cell, WithoutMarkers(run.Cell.Text)),
        "mermaid" => new Block.Diagram(run.Cell, run.Cell.Text, Alt(notebook, run.Cell)),
        _ => new Block.Code(run.Cell, OutputReader.Read(run)),
    };

    private static string Alt(Notebook notebook, Cell diagram) => Description().Match(diagram.Text) is { Success: true } description
        ? description.Groups["words"].Value.Trim()
        : throw new PublishException($"{notebook.Path}({diagram.Line}): cell {diagram.Number}: the diagram says nothing to who cannot see it: put a line accDescr: … below its first, with what it shows.");

    private static bool IsSolution(Lesson lesson) => lesson.Slug.EndsWith(SolutionSuffix, StringComparison.Ordinal);

    private static Lesson WithSolution(Lesson lesson, Lesson solution)
    {
        var link = $"({Path.GetFileName(solution.Notebook.Path)})";
        var blocks = lesson.Blocks.ToList();
        var place = blocks.FindIndex(block => block is Block.Prose prose && prose.Markdown.Contains(link, StringComparison.Ordinal));
        if (place < 0)
            throw new PublishException($"{lesson.Notebook.Path} has no link to {solution.Notebook.Path}: put [the solution]{link} below its exercise.");

        var body = solution.Blocks.Where(block => !block.Cell.IsImport && !IsTitle(block));
        blocks.Insert(place + 1, new Block.Solution(blocks[place].Cell, solution with { Blocks = [.. body] }));
        return lesson with { Blocks = blocks };
    }

    private static bool IsTitle(Block block) =>
        block is Block.Prose { Markdown: var markdown } && markdown.StartsWith("# ", StringComparison.Ordinal) && !markdown.Contains('\n', StringComparison.Ordinal);

    /// <summary>The text without the comments that say how a number is computed; code and formulas stay as they are.</summary>
    private static string WithoutMarkers(string markdown) =>
        Untouched().Replace(markdown, part => part.Value.StartsWith("<!--", StringComparison.Ordinal) ? "" : part.Value);

    [GeneratedRegex(
        @"<!--.*?-->" +
        @"|^```.*?^```" +                            // a fenced block
        @"|(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)" +
        @"|\$\$.*?\$\$|\$(?![\s$])[^$\n]+\$",        // formulas
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Untouched();

    [GeneratedRegex(@"^\s*accDescr\s*:(?<words>.*\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Description();
}
