using NotebookKernel;
using Spectre.Console;

namespace NotebookRunner;

/// <summary>The table at the end, and below it each problem in full.</summary>
internal static class Summary
{
    public static string Word(RunStatus status) => status switch
    {
        RunStatus.Ok => "ok",
        RunStatus.Failed => "failed",
        RunStatus.TimedOut => "timed out",
        _ => "died",
    };

    public static void Write(IAnsiConsole console, IReadOnlyList<NotebookRun> runs)
    {
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = 120; // a file or a pipe has no width to fit into

        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("notebook").AddColumn("")
            .AddColumn(new TableColumn("cells").RightAligned()).AddColumn(new TableColumn("seconds").RightAligned())
            .AddColumn("showed");
        foreach (var run in runs)
        {
            var colour = run.Status == RunStatus.Ok ? "green" : "red";
            table.AddRow(
                Markup.Escape($"{Path.GetFileName(run.Notebook.Path)}\n{Title(run.Notebook)}"),
                $"[{colour}]{Word(run.Status)}[/]",
                run.Cells.Count == run.Notebook.Cells.Count ? $"{run.Cells.Count}" : $"{run.Cells.Count} of {run.Notebook.Cells.Count}",
                $"{run.Seconds:0.0}",
                Markup.Escape(OutputKinds.InWords(run)));
        }

        console.Write(table);
        foreach (var problem in runs.Select(run => run.Problem).OfType<string>())
            Console.Error.WriteLine(problem + "\n");
    }

    /// <summary>The first heading of a notebook; empty when it has none.</summary>
    public static string Title(Notebook notebook) =>
        notebook.Cells.Where(cell => cell.Language == "markdown")
            .SelectMany(cell => cell.Text.Split('\n'))
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? "";
}
