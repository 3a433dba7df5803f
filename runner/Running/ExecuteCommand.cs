using System.Diagnostics;
using System.IO.Pipes;
using System.Text.Json;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>The child process: runs one notebook, cell by cell, up to the first that fails.</summary>
/// <remarks>
/// It reports through a pipe of its own, because a cell, or a process that a cell starts, may write to standard output.
/// </remarks>
internal static class ExecuteCommand
{
    public const string Name = "execute-notebook";

    public static async Task<int> RunAsync(string path, string pipeName)
    {
        EndWithParent();

        using var pipe = new NamedPipeClientStream(".", pipeName, PipeDirection.Out);
        await pipe.ConnectAsync(10_000);
        using var writer = new StreamWriter(pipe) { NewLine = "\n", AutoFlush = true };
        void Report(CellEvent happened)
        {
            lock (writer)
                writer.WriteLine(JsonSerializer.Serialize(happened));
        }

        using var kernel = new CSharpKernel(path);
        foreach (var cell in Notebook.Load(path).Cells)
        {
            Report(new(CellEventKind.Started, cell.Number));
            var clock = Stopwatch.StartNew();
            var error = await kernel.RunAsync(cell, output => Report(new(CellEventKind.Output, cell.Number, output)));
            Report(new(CellEventKind.Finished, cell.Number, Error: error, Seconds: clock.Elapsed.TotalSeconds));
            if (error is not null)
                return ExitCode.SomeFailed;
        }

        return ExitCode.AllRan;
    }

    /// <summary>The parent holds this process's standard input open: when it closes, the parent is gone.</summary>
    private static void EndWithParent()
    {
        var thread = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            while (input.ReadByte() >= 0)
            {
            }

            Environment.Exit(ExitCode.Interrupted);
        }) { IsBackground = true };
        thread.Start();
    }
}
