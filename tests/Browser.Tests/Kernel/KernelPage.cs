using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using NotebookKernel;
using NotebookRunner;

namespace Browser.Tests;

/// <summary>A page with a kernel: browser/page/src/kernel.ts, called as a page of the site would call it.</summary>
internal sealed class KernelPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Action<KernelPage>? _giveBack;
    private readonly ConcurrentQueue<string> _problems = []; // Playwright reports on threads of its own.
    private int _cells;

    private KernelPage(IBrowserContext context, IPage page, Action<KernelPage>? giveBack) => (_context, Page, _giveBack) = (context, page, giveBack);

    public IPage Page { get; }

    /// <summary>Errors of the page's scripts.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <param name="context">What belongs to the reader.</param>
    /// <param name="bundle">What is to be fetched.</param>
    /// <param name="giveBack">Takes the page when a test has done with it; without, it is closed.</param>
    public static async Task<KernelPage> OpenAsync(IBrowserContext context, BrowserKernelContents bundle, Action<KernelPage>? giveBack = null)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        var opened = new KernelPage(context, page, giveBack);
        page.PageError += (_, error) => opened._problems.Enqueue(error);
        await page.GotoAsync("index.html");
        await page.EvaluateAsync(
            """
            async ([script, manifest]) => {
              const { Kernel, DownloadError } = await import(`./kernel/${script}`);
              window.notebook = 'notebooks/test.dib';
              window.progress = [];
              window.lost = [];
              window.kernel = new Kernel({
                manifest: new URL(`kernel/${manifest}`, location.href),
                get notebook() { return notebook; }, // of the next kernel
                onProgress: (arrived, all) => progress.push([arrived, all]),
                onLost: message => lost.push(message),
              });
              window.outputs = [];
              window.run = async cell => {
                outputs = [];
                const started = performance.now();
                try {
                  const ended = await kernel.run(cell, output => outputs.push({ ...output, at: (performance.now() - started) / 1000 }));
                  return { outputs, ended: { ...ended, seconds: (performance.now() - started) / 1000 } };
                } catch (problem) {
                  return { outputs, ended: { how: 'failed', message: `${problem instanceof DownloadError ? 'DownloadError' : 'not expected'}: ${problem.message}`, seconds: (performance.now() - started) / 1000 } };
                }
              };
            }
            """,
            new[] { bundle.Page, bundle.Manifest });
        return opened;
    }

    /// <summary>Starts another kernel, for another test.</summary>
    public async Task BeginAnewAsync(string notebook)
    {
        await Page.EvaluateAsync(
            "async given => { notebook = given; outputs = []; progress = []; lost = []; await kernel.restart(); }", notebook);
        _problems.Clear();
        _cells = 0;
    }

    /// <summary>Starts the kernel, and returns the seconds that took.</summary>
    public Task<double> StartAsync() => SecondsAsync("kernel.start()");

    public Task<double> RestartAsync() => SecondsAsync("kernel.restart()");

    public Task StopAsync() => Page.EvaluateAsync("() => kernel.stop()");

    public async Task<KernelRun> RunAsync(Cell cell) => Read(await Page.EvaluateAsync<string>(
        "async cell => JSON.stringify(await run(cell))",
        new { number = cell.Number, language = cell.Language, text = cell.Text, line = cell.Line }));

    public Task<KernelRun> RunAsync(string code) => RunAsync(Next(code));

    /// <summary>Begins a cell that does not end, or not soon; <see cref="EndOfRunAsync"/> tells how it did.</summary>
    public Task BeginAsync(string code) => Page.EvaluateAsync("cell => { window.running = run(cell); }", new { number = ++_cells, language = "csharp", text = code, line = 1 });

    public async Task<KernelRun> EndOfRunAsync() => Read(await Page.EvaluateAsync<string>("async () => JSON.stringify(await running)"));

    /// <summary>Waits until the running cell has shown so many outputs.</summary>
    public Task ShownAsync(int outputs) => Page.WaitForFunctionAsync("count => outputs.length >= count", outputs);

    public async ValueTask DisposeAsync()
    {
        if (_giveBack is null)
            await _context.DisposeAsync();
        else
            _giveBack(this);
    }

    private Cell Next(string code) => new(++_cells, "csharp", code, 1);

    private async Task<double> SecondsAsync(string call) => await Page.EvaluateAsync<double>(
        $"async () => {{ const started = performance.now(); await {call}; return (performance.now() - started) / 1000; }}");

    private static KernelRun Read(string json) => JsonSerializer.Deserialize<KernelRun>(json, JsonSerializerOptions.Web)!;
}
