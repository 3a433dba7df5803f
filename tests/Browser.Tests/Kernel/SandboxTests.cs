using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// Whatever runs where the kernel does cannot leave. C# may find its way to any script, so it is tried here with scripts:
/// in the kernel's worker, and in the frame around it.
/// </summary>
public sealed class SandboxTests(KernelSite site)
{
    /// <summary>Ways to another host, as functions of its name and port. Each throws or rejects where it is closed.</summary>
    private const string WaysOut = """
        {
          fetch: host => fetch(`http://${host}/`),
          'fetch without asking': host => fetch(`http://${host}/`, { mode: 'no-cors' }),
          'fetch from home': host => fetch(`http://${host}/`, { credentials: 'include', keepalive: true }),
          XMLHttpRequest: host => new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.onload = resolve; request.onerror = () => reject(new Error('refused')); request.open('GET', `http://${host}/`); request.send(); }),
          WebSocket: host => new Promise((resolve, reject) => { const socket = new WebSocket(`ws://${host}/`); socket.onopen = resolve; socket.onerror = () => reject(new Error('refused')); }),
          EventSource: host => new Promise((resolve, reject) => { const source = new EventSource(`http://${host}/`); source.onopen = resolve; source.onerror = () => reject(new Error('refused')); }),
          WebTransport: host => new WebTransport(`https://${host}/`).ready,
          import: host => import(`http://${host}/a.js`),
          'a worker': host => new Promise((resolve, reject) => { const worker = new Worker(`http://${host}/a.js`); worker.onmessage = resolve; worker.onerror = event => { event.preventDefault(); reject(new Error('refused')); }; }),
        }
        """;

    private const string WaysOutOfAWorker = """
        {
          importScripts: host => importScripts(`http://${host}/a.js`),
          'a worker of its own': host => new Promise((resolve, reject) => { const worker = new Worker(URL.createObjectURL(new Blob([`importScripts('http://${host}/a.js'); postMessage(1)`]))); worker.onmessage = resolve; worker.onerror = event => { event.preventDefault(); reject(new Error('refused')); }; }),
        }
        """;

    private const string WaysOutOfAFrame = """
        {
          'an image': host => new Promise((resolve, reject) => { const image = new Image(); image.onload = resolve; image.onerror = () => reject(new Error('refused')); image.src = `http://${host}/a.png`; }),
          'a script': host => new Promise((resolve, reject) => { const script = document.createElement('script'); script.onload = resolve; script.onerror = () => reject(new Error('refused')); script.src = `http://${host}/a.js`; document.head.append(script); }),
          'a style sheet': host => new Promise((resolve, reject) => { const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = resolve; link.onerror = () => reject(new Error('refused')); link.href = `http://${host}/a.css`; document.head.append(link); }),
          'a frame': host => { const frame = document.createElement('iframe'); frame.src = `http://${host}/`; document.body.append(frame); throw new Error('nothing comes'); },
          'a font': host => new FontFace('a', `url(http://${host}/a.woff2)`).load(),
          sendBeacon: host => { navigator.sendBeacon(`http://${host}/`); throw new Error('nothing comes'); },
          'a form': host => { const form = document.createElement('form'); form.action = `http://${host}/`; document.body.append(form); form.submit(); throw new Error('nothing comes'); },
          'a window': host => { if (open(`http://${host}/`)) return; throw new Error('refused'); },
          'the page elsewhere': host => { top.location = `http://${host}/`; throw new Error('nothing comes'); },
          'an address that runs': () => { location = 'javascript:parent.document.title = "taken"'; throw new Error('nothing comes'); },
          'the frame elsewhere': host => { location = `http://${host}/`; throw new Error('nothing comes'); },
        }
        """;

    private const string Belongings = """
        {
          indexedDB: () => new Promise((resolve, reject) => { const request = indexedDB.open('a'); request.onsuccess = resolve; request.onerror = () => reject(new Error('refused')); }),
          caches: () => caches.open('csharp-kernel'),
          'a file system': () => navigator.storage.getDirectory(),
        }
        """;

    private const string BelongingsOfAPage = """
        {
          localStorage: () => localStorage.getItem('draft'),
          cookies: () => document.cookie,
          'the page': () => parent.document.body,
          'functions of the page': () => parent.kernel,
        }
        """;

    [Fact]
    public async Task The_worker_reaches_no_network_and_no_storage()
    {
        using var elsewhere = new CountingServer();
        await using var page = await site.OpenAsync();
        await page.RunAsync("1");
        var worker = await WorkerAsync(page);
        foreach (var ways in new[] { WaysOut, Belongings, WaysOutOfAWorker })
            Assert.Equal("", await OpenAsync(page.Page, (script, name) => worker.EvaluateAsync<string>(script, new[] { name, elsewhere.Host }), ways));
        Assert.Equal(0, elsewhere.Hits);
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
    }

    [Fact]
    public async Task The_frame_reaches_no_network_no_storage_and_not_the_page()
    {
        using var elsewhere = new CountingServer();
        await using var page = await site.VisitAsync();
        await page.Page.EvaluateAsync("localStorage.setItem('draft', 'private')");
        await page.RunAsync("1");
        var frame = page.Page.Frames[1];
        foreach (var ways in new[] { WaysOut, Belongings, BelongingsOfAPage, WaysOutOfAFrame })
            Assert.Equal("", await OpenAsync(page.Page, (script, name) => frame.EvaluateAsync<string>(script, new[] { name, elsewhere.Host }), ways));
        await page.Page.WaitForTimeoutAsync(500);
        Assert.Equal(0, elsewhere.Hits);
        Assert.Equal("A kernel", await page.Page.TitleAsync());
        Assert.Empty(page.Page.Context.Pages.Skip(1));
    }

    /// <summary>The counting counts, and the ways are ways: a page without a policy gets out by them.</summary>
    [Fact]
    public async Task Elsewhere_the_same_ways_lead_out()
    {
        using var elsewhere = new CountingServer();
        await using var page = await site.VisitAsync();
        await page.Page.GotoAsync("open.html");
        var open = await OpenAsync(page.Page, (script, name) => page.Page.EvaluateAsync<string>(script, new[] { name, elsewhere.Host }), WaysOut);
        Assert.Contains("fetch, fetch without asking, XMLHttpRequest", open, StringComparison.Ordinal);
        Assert.Contains("import", open, StringComparison.Ordinal);
        Assert.InRange(elsewhere.Hits, 6, 20);
    }

    private const string Waits = "display(0); await Task.Delay(60_000);";

    private static readonly string[] s_forged =
    [
        "{ type: 'output' }",
        "{ type: 'output', id: 1, stream: null, data: { 'text/plain': '' } }",
        "{ type: 'output', id: '1', stream: null, data: { 'text/plain': {} } }",
        "{ type: 'output', id: '1', stream: null, data: { __proto__: null, 'constructor': '' } }",
        "{ type: 'output', id: '1', stream: 'document', data: { 'text/plain': '' } }",
        "{ type: 'done', error: {} }",
        "{ type: 'done', error: { kind: 'compile', message: '', notebook: '', line: -1, column: 'NaN' } }",
        "{ type: 'run' }",
        "'output'",
        "null",
        "[1, 2, 3]",
    ];

    [Fact]
    public async Task A_forged_message_ends_the_kernel()
    {
        await using var page = await site.OpenAsync();
        foreach (var message in s_forged)
        {
            var worker = await StealPortAsync(page, Waits);
            await worker.EvaluateAsync<object>($"() => stolen.postMessage({message})");
            var (_, ended) = await page.EndOfRunAsync();
            Assert.Equal((message, "died", "The kernel sent something that it never sends, so it was ended."), (message, ended.How, ended.Message));
        }

        Assert.Empty(page.Problems);
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
    }

    [Theory]
    [InlineData("for (let i = 0; i < 200_000; i++) stolen.postMessage({ type: 'output', id: '1', stream: null, data: { 'text/plain': '' } });")]
    [InlineData("const text = 'x'.repeat(10_000_000); for (let i = 0; i < 10; i++) stolen.postMessage({ type: 'update', id: '1', stream: null, data: { 'text/html': text } });")]
    public async Task A_flood_of_messages_ends_the_kernel(string flood)
    {
        await using var page = await site.OpenAsync();
        var worker = await StealPortAsync(page, Waits);
        await worker.EvaluateAsync<object>($"() => {{ {flood} }}");
        var (_, ended) = await page.EndOfRunAsync();
        Assert.Equal(("died", "The cell sent more than a page can take, so its kernel was ended."), (ended.How, ended.Message));
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
    }

    [Fact]
    public async Task Who_says_that_a_cell_is_done_or_that_it_is_ready_changes_nothing_else()
    {
        await using var page = await site.OpenAsync();
        var worker = await StealPortAsync(page, "1");
        await page.EndOfRunAsync();
        await worker.EvaluateAsync<object>("() => { stolen.postMessage({ type: 'ready' }); stolen.postMessage({ type: 'done', error: null }); stolen.postMessage({ type: 'output', id: '1', stream: null, data: { 'text/plain': 'nobody asked' }, more: 1 }); }");
        await page.Page.WaitForTimeoutAsync(200);
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_message_to_the_window_is_heard_by_nobody()
    {
        await using var page = await site.OpenAsync();
        await page.RunAsync("1");
        await page.Page.Frames[1].EvaluateAsync("() => parent.postMessage({ type: 'output', id: '1', stream: null, data: { 'text/html': '<img src=x onerror=alert(1)>' } }, '*')");
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        Assert.Empty(page.Problems);
    }

    /// <summary>Tries each way, and returns the names of those that lead somewhere.</summary>
    private static async Task<string> OpenAsync(IPage page, Func<string, string, Task<string>> evaluate, string ways)
    {
        var open = new List<string>();
        foreach (var name in await page.EvaluateAsync<string[]>($"() => Object.keys({ways})"))
        {
            var attempt =
                $$"""
                async ([name, host]) => {
                  try {
                    await Promise.race([({{ways}})[name](host), new Promise((_, reject) => setTimeout(() => reject(new Error('nothing comes')), 1000))]);
                    return 'open';
                  } catch {
                    return 'closed';
                  }
                }
                """;
            try
            {
                if (await evaluate(attempt, name) == "open")
                    open.Add(name);
            }
            catch (PlaywrightException)
            {
                // Worker or frame did not survive the attempt.
            }
        }

        return string.Join(", ", open);
    }

    /// <summary>Gives hostile code what it can get: the port by which the kernel talks to the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="code">A cell that shows something: it is begun, and the kernel talks.</param>
    private static async Task<IWorker> StealPortAsync(KernelPage page, string code)
    {
        await page.StartAsync();
        var worker = await WorkerAsync(page);
        await worker.EvaluateAsync<object>("() => { const { postMessage } = MessagePort.prototype; MessagePort.prototype.postMessage = function (...given) { self.stolen = this; postMessage.apply(this, given); }; }");
        await page.BeginAsync(code);
        await page.ShownAsync(1);
        return worker;
    }

    /// <summary>Where the kernel lives, as soon as the one before is gone.</summary>
    private static async Task<IWorker> WorkerAsync(KernelPage page)
    {
        while (page.Page.Workers.Count > 1)
            await page.Page.WaitForTimeoutAsync(20);
        return page.Page.Workers[0];
    }
}
