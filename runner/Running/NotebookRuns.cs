using NotebookKernel;
using Spectre.Console;

namespace NotebookRunner;

/// <summary>Runs notebooks, as many at once as there are cores, says what each showed, and what went wrong.</summary>
internal static class NotebookRuns
{
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static async Task<IReadOnlyList<NotebookRun>> OfAsync(IReadOnlyList<Notebook> notebooks, TimeSpan timeout, CancellationToken interrupted)
    {
        var runs = await ProgressReport.ShowAsync(notebooks, (notebook, onCell) => new NotebookProcess(notebook, timeout, onCell).RunAsync(interrupted));
        Summary.Write(AnsiConsole.Console, runs);
        return runs;
    }
}
