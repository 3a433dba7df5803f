using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Browser.Tests;
using Microsoft.Playwright;
using NotebookRunner;

[assembly: AssemblyFixture(typeof(KernelSite))]

namespace Browser.Tests;

/// <summary>
/// A page with a kernel and nothing else, on its server, and the browser of this machine. Where one of them is missing, the
/// tests are skipped.
/// </summary>
public sealed class KernelSite : IAsyncLifetime
{
    private static readonly string s_bundle = Path.Combine(Repository.Root(), "browser", "kernel", "bin", "Release", "net10.0", "bundle");

    /// <summary>Pages that tests have given back.</summary>
    private readonly ConcurrentBag<KernelPage> _pages = [];

    private string? _missing;
    private DirectoryInfo? _folder;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What the page is to load, and how much that is.</summary>
    internal BrowserKernelContents Bundle { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var program = ChromiumSearch.Find();
        _missing = program is null ? $"No browser: {ChromiumSearch.Advice}."
            : !File.Exists(Path.Combine(s_bundle, "bundle.json")) ? "No kernel: build it first, dotnet build browser/kernel -c Release"
            : null;
        if (_missing is not null)
            return;

        Bundle = JsonSerializer.Deserialize<BrowserKernelContents>(await File.ReadAllBytesAsync(Path.Combine(s_bundle, "bundle.json")), JsonSerializerOptions.Web)!;
        _folder = Directory.CreateTempSubdirectory("kernel-site-");
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "index.html"),
            $"""
            <!doctype html>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PageFrame.Policy(new BrowserKernel(s_bundle, Bundle))}">
            <link rel="icon" href="data:,">
            <title>A kernel</title>
            <body></body>
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "open.html"), "<!doctype html><title>A page without a policy</title>");
        var kernel = _folder.CreateSubdirectory("kernel");
        foreach (var file in Directory.EnumerateFiles(s_bundle))
            File.Copy(file, Path.Combine(kernel.FullName, Path.GetFileName(file)));

        _server = new SiteServer(_folder.FullName, FreePort());
        await _server.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--disable-gpu"] });
    }

    /// <summary>
    /// Lends a page whose kernel has just started. Other tests may have had the page, but not the kernel: what takes long is
    /// to fetch and compile it, and that the page does once.
    /// </summary>
    /// <param name="notebook">The notebook whose cells are to run.</param>
    internal async Task<KernelPage> OpenAsync(string notebook = "notebooks/test.dib")
    {
        if (!_pages.TryTake(out var page))
            page = await KernelPage.OpenAsync(await EnterAsync(), Bundle, giveBack: _pages.Add);
        await page.BeginAnewAsync(notebook);
        return page;
    }

    /// <summary>Opens the page as a reader who has never been here. The kernel is not started.</summary>
    /// <param name="meanwhile">What happens on the way between server and page.</param>
    internal async Task<KernelPage> VisitAsync(Func<IRoute, Task>? meanwhile = null)
    {
        var context = await EnterAsync();
        if (meanwhile is not null)
            await context.RouteAsync("**/kernel/*", meanwhile);
        return await KernelPage.OpenAsync(context, Bundle);
    }

    private async Task<IBrowserContext> EnterAsync()
    {
        // .ci/run builds the kernel and installs a browser: there nothing may be missing.
        if (_missing is not null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(_missing);
        Assert.SkipWhen(_missing is not null, _missing ?? "");

        return await _browser!.NewContextAsync(new() { BaseURL = _server!.Address });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder?.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
