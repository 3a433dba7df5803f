using NotebookKernel;
using Spectre.Console;

namespace NotebookRunner;

/// <summary>Says which notebook is where, while they run: bars in a terminal, plain lines elsewhere.</summary>
internal static class ProgressReport
{
    public delegate Task<NotebookRun> Runner(Notebook notebook, Action<Cell> onCell);

    public static async Task<IReadOnlyList<NotebookRun>> ShowAsync(IReadOnlyList<Notebook> notebooks, Runner run)
    {
        var console = AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return await AllAsync(notebooks, async notebook =>
            {
                Console.WriteLine($"running   {notebook.Path}");
                var result = await run(notebook, _ => { });
                Console.WriteLine($"{Summary.Word(result.Status),-9} {notebook.Path}, {result.Seconds:0.0} s");
                return result;
            });
        }

        return await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var rows = notebooks.ToDictionary(notebook => notebook, notebook =>
                    context.AddTask(Markup.Escape(Path.GetFileName(notebook.Path)), autoStart: false, maxValue: Math.Max(1, notebook.Cells.Count)));
                return await AllAsync(notebooks, async notebook =>
                {
                    var row = rows[notebook];
                    row.StartTask();
                    var result = await run(notebook, cell => row.Value = cell.Number - 1);
                    if (result.Status == RunStatus.Ok)
                        row.Value = row.MaxValue;
                    else
                        row.Description = $"[red]{Markup.Escape(Path.GetFileName(notebook.Path))}[/]";
                    row.StopTask();
                    return result;
                });
            });
    }

    /// <summary>All of them, as many at once as there are cores; the results in the notebooks' order.</summary>
    private static async Task<IReadOnlyList<NotebookRun>> AllAsync(IReadOnlyList<Notebook> notebooks, Func<Notebook, Task<NotebookRun>> run)
    {
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        return await Task.WhenAll(notebooks.Select(async notebook =>
        {
            await cores.WaitAsync();
            try
            {
                return await run(notebook);
            }
            finally
            {
                cores.Release();
            }
        }));
    }
}
