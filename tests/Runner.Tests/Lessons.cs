using NotebookKernel;
using NotebookRunner;

namespace Runner.Tests;

/// <summary>Lessons whose cells have shown nothing yet.</summary>
internal static class Lessons
{
    /// <summary>Those of this repository.</summary>
    public static IReadOnlyList<Lesson> OfRepository { get; } =
        LessonReader.Read([.. NotebookPaths.Load([Path.Combine(Repository.Root(), "notebooks")]).Select(Run)]);

    public static Lesson Of(string path, params string[] cells) => Of(Notebook.Parse(
        string.Join("\n\n", cells.Select(cell => cell.StartsWith("#!m", StringComparison.Ordinal) ? cell : "#!csharp\n\n" + cell)), path));

    public static Lesson Of(Notebook notebook) => LessonReader.Read([Run(notebook)])[0];

    private static NotebookRun Run(Notebook notebook) =>
        new(notebook, RunStatus.Ok, 0, [.. notebook.Cells.Select(cell => new CellRun(cell))], null);
}
