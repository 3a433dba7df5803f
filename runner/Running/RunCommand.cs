using System.Runtime.InteropServices;
using NotebookKernel;
using Spectre.Console;

namespace NotebookRunner;

/// <summary>Runs notebooks, as many at once as there are cores, and reports what each showed.</summary>
internal static class RunCommand
{
    public static async Task<int> RunAsync(IReadOnlyCollection<string> paths, TimeSpan timeout, FileInfo? json)
    {
        IReadOnlyList<Notebook> notebooks;
        try
        {
            notebooks = NotebookPaths.Load(paths);
            if (json is not null)
                JsonReport.CheckTarget(json);
        }
        catch (Exception exception) when (exception is IOException or NotebookFormatException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }

        using var interrupt = new CancellationTokenSource();
        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupt.Cancel();
        }

        using var ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

        IReadOnlyList<NotebookRun> runs;
        try
        {
            runs = await ProgressReport.ShowAsync(notebooks, (notebook, onCell) =>
                new NotebookProcess(notebook, timeout, onCell).RunAsync(interrupt.Token));
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted: the notebooks were stopped.");
            return ExitCode.Interrupted;
        }

        Summary.Write(AnsiConsole.Console, runs);
        try
        {
            if (json is not null)
                JsonReport.Write(json, runs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"--json {json} could not be written: {exception.Message}");
            return ExitCode.SomeFailed;
        }

        return runs.All(run => run.Status == RunStatus.Ok) ? ExitCode.AllRan : ExitCode.SomeFailed;
    }
}
