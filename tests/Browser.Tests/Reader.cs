using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A window with a page of the site. It keeps what goes wrong, and lets nothing reach another host.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    // Playwright reports on threads of its own, while a test reads.
    private readonly ConcurrentQueue<string> _problems = [];
    private readonly ConcurrentQueue<IResponse> _responses = [];

    private Reader(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of the console, requests that failed, and requests to other hosts.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <summary>What the page has loaded so far.</summary>
    public IReadOnlyCollection<IResponse> Responses => _responses;

    public static async Task<Reader> OpenAsync(IBrowserContext context, string address)
    {
        var reader = new Reader(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", reader.FollowAsync);
        reader.Page.Console += (_, message) => reader.Keep(message.Type is "error", $"console: {message.Text}");
        reader.Page.PageError += (_, error) => reader.Keep(true, $"script: {error}");
        reader.Page.RequestFailed += (_, request) => reader.Keep(true, $"failed: {request.Url} {request.Failure}");
        reader.Page.Response += (_, response) =>
        {
            reader.Keep(response.Status >= 400, $"{response.Status}: {response.Url}");
            reader._responses.Enqueue(response);
        };
        await reader.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return reader;
    }

    /// <summary>Scrolls from the top to the end, so that all charts come near the window, and waits until they are drawn.</summary>
    public async Task ReadToTheEndAsync()
    {
        await Page.EvaluateAsync("""
            async () => {
              for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
                scrollTo({ top: y, behavior: 'instant' });
                await new Promise(requestAnimationFrame);
              }
              scrollTo({ top: 0, behavior: 'instant' });
            }
            """);
        await Page.WaitForFunctionAsync("() => document.querySelectorAll('figure.chart:not(.live)').length === 0");
    }

    public async Task SetWidthAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        // Charts follow the window a frame later.
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task FollowAsync(IRoute route)
    {
        if (new Uri(route.Request.Url).IsLoopback)
        {
            await route.ContinueAsync();
            return;
        }

        Keep(true, $"outside: {route.Request.Url}");
        await route.AbortAsync();
    }

    private void Keep(bool isProblem, string text)
    {
        if (isProblem)
            _problems.Enqueue(text);
    }
}
