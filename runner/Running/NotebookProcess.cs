using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using NotebookKernel;

namespace NotebookRunner;

/// <summary>Runs one notebook in a child process, and follows it to its end, its time limit or its death.</summary>
internal sealed class NotebookProcess(Notebook notebook, TimeSpan timeout, Action<Cell> onCell)
{
    private const int TailLines = 100;

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    private readonly List<CellRun> _cells = [];
    private readonly Queue<string> _tail = [];

    public async Task<NotebookRun> RunAsync(CancellationToken interrupted)
    {
        var clock = Stopwatch.StartNew();
        var pipeName = $"notebook-{Guid.NewGuid():N}";
        using var pipe = new NamedPipeServerStream(pipeName, PipeDirection.In, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        using var process = Process.Start(StartInfo(pipeName)) ?? throw new InvalidOperationException("The child process could not be started.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = EndOf(process);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        limit.CancelAfter(timeout);
        try
        {
            await ConnectAsync(pipe, ended, limit.Token);
            if (pipe.IsConnected)
                await FollowAsync(pipe, limit.Token);
            await ended.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await ended;
            interrupted.ThrowIfCancellationRequested();
            var problem = $"not finished after {timeout.TotalSeconds:0} s, stopped";
            return new(notebook, RunStatus.TimedOut, clock.Elapsed.TotalSeconds, _cells, At(_cells.LastOrDefault()?.Cell, problem));
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (_cells.LastOrDefault() is { Error: { } error })
            return new(notebook, RunStatus.Failed, seconds, _cells, $"{error.Notebook}({error.Line},{error.Column}): cell {error.Cell}: {error.Message}");
        if (process.ExitCode != ExitCode.AllRan || _cells.Count(cell => cell.IsFinished) < notebook.Cells.Count)
            return new(notebook, RunStatus.Died, seconds, _cells, At(_cells.LastOrDefault()?.Cell, $"the process ended with exit code {process.ExitCode}{await TailAsync(process)}"));
        return new(notebook, RunStatus.Ok, seconds, _cells, Problem: null);
    }

    private ProcessStartInfo StartInfo(string pipeName)
    {
        // `dotnet run` starts the program's own executable; `dotnet NotebookRunner.dll` starts dotnet.
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path.");
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(notebook.Path)),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            start.ArgumentList.Add(typeof(NotebookProcess).Assembly.Location);
        start.ArgumentList.Add(ExecuteCommand.Name);
        start.ArgumentList.Add(Path.GetFullPath(notebook.Path));
        start.ArgumentList.Add(pipeName);
        return start;
    }

    /// <summary>
    /// The end of the process alone. WaitForExitAsync also waits for its standard output to be closed, which a program that
    /// a cell has started and left (a browser, a build) holds open for as long as it likes.
    /// </summary>
    private static Task EndOf(Process process)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ended.TrySetResult();
        if (process.HasExited)
            ended.TrySetResult();
        return ended.Task;
    }

    /// <summary>Waits for the child at the pipe; a child that dies before it gets there is not waited for.</summary>
    private static async Task ConnectAsync(NamedPipeServerStream pipe, Task ended, CancellationToken limit)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit);
        var connected = pipe.WaitForConnectionAsync(either.Token);
        var first = await Task.WhenAny(connected, ended);
        if (first == connected)
            await connected;
        await either.CancelAsync();
        limit.ThrowIfCancellationRequested();
    }

    private async Task FollowAsync(NamedPipeServerStream pipe, CancellationToken limit)
    {
        using var reader = new StreamReader(pipe, Encoding.UTF8);
        while (await reader.ReadLineAsync(limit) is { } line)
        {
            var happened = JsonSerializer.Deserialize<CellEvent>(line)!;
            switch (happened.Kind)
            {
                case CellEventKind.Started:
                    var cell = notebook.Cells[happened.Cell - 1];
                    _cells.Add(new(cell));
                    onCell(cell);
                    break;
                case CellEventKind.Output:
                    if (!happened.Output!.IsUpdate || !_cells.Any(earlier => earlier.TryReplace(happened.Output)))
                        _cells[^1].Add(happened.Output);
                    break;
                case CellEventKind.Finished:
                    _cells[^1].Finish(happened.Error, happened.Seconds);
                    break;
            }
        }
    }

    private string At(Cell? cell, string problem) =>
        cell is null ? $"{notebook.Path}: {problem}" : $"{notebook.Path}({cell.Line}): cell {cell.Number}: {problem}";

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_tail)
        {
            _tail.Enqueue(line);
            if (_tail.Count > TailLines)
                _tail.Dequeue();
        }
    }

    private async Task<string> TailAsync(Process process)
    {
        // Its last words are on their way; unless somebody else holds its output, then there is no end to wait for.
        await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(LastWords));
        lock (_tail)
            return _tail.Count == 0 ? "" : ". Its last words:\n" + string.Join("\n", _tail);
    }
}
