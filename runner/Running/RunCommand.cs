using NotebookKernel;

namespace NotebookRunner;

/// <summary>Runs notebooks; if asked to, keeps every output in a file.</summary>
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

        using var interruption = new Interruption();
        IReadOnlyList<NotebookRun> runs;
        try
        {
            runs = await NotebookRuns.OfAsync(notebooks, timeout, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted: the notebooks were stopped.");
            return ExitCode.Interrupted;
        }

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
