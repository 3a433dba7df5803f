using System.Diagnostics;
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

            await WriteAsync(root, LessonReader.Read(runs), chromium, interruption.Token);
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

    private static async Task WriteAsync(string root, IReadOnlyList<Lesson> lessons, string? chromium, CancellationToken interrupted)
    {
        var clock = Stopwatch.StartNew();
        var pictures = await PictureDrawer.DrawAsync(lessons, chromium, Path.Combine(root, "artifacts", $"pictures-{Environment.ProcessId}"), interrupted);
        Console.WriteLine($"pictures  drawn in {clock.Elapsed.TotalSeconds:0.0} s");

        using var docs = new NewFolder(Path.Combine(root, "docs"));
        if (pictures.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync($"docs/ stays as it is, and the site has no still images: {missing}");
            return;
        }

        var changed = DocsWriter.Write(docs, lessons, pictures);
        docs.TakePlace();
        Console.WriteLine($"docs/     {lessons.Count} lessons, {changed} new images");
    }
}
