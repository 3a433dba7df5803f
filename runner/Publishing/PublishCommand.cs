using NotebookKernel;

namespace NotebookRunner;

/// <summary>Runs the lessons of the repository and writes what they showed: site/ to be served, docs/ for GitHub.</summary>
internal static class PublishCommand
{
    public static async Task<int> RunAsync(TimeSpan timeout)
    {
        string root;
        string? chromium;
        IReadOnlyList<Notebook> notebooks;
        try
        {
            root = Repository.Root();
            notebooks = NotebookPaths.Load([]);
            chromium = ChromiumSearch.Find();
        }
        catch (Exception exception) when (exception is IOException or NotebookFormatException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }

        using var interruption = new Interruption();
        try
        {
            var runs = await NotebookRuns.OfAsync(notebooks, timeout, interruption.Token);
            if (runs.Any(run => run.Status != RunStatus.Ok))
            {
                await Console.Error.WriteLineAsync("Nothing is published, because not every lesson ran to its end.");
                return ExitCode.SomeFailed;
            }

            await Publication.WriteAsync(root, LessonReader.Read(runs), chromium, interruption.Token);
            return ExitCode.AllRan;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted: nothing is published.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is PublishException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message}\nNothing is published.");
            return ExitCode.SomeFailed;
        }
    }
}
