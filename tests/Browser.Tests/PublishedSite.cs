using System.Net;
using System.Net.Sockets;
using Browser.Tests;
using Microsoft.Playwright;
using NotebookRunner;

[assembly: AssemblyFixture(typeof(PublishedSite))]

namespace Browser.Tests;

/// <summary>The published site on its server, and the browser of this machine. Where either is missing, the tests are skipped.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private static readonly string s_folder = Path.Combine(Repository.Root(), "site");

    private string? _missing;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The pages by their names, whether they have been published or not.</summary>
    public static IEnumerable<string> Lessons => Directory.EnumerateFiles(Path.Combine(Repository.Root(), "notebooks"), "*.dib")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => char.IsAsciiDigit(name[0]) && !name.EndsWith(".solutions", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The same, and the first page.</summary>
    public static IEnumerable<string> Pages => Lessons.Prepend("index");

    public async ValueTask InitializeAsync()
    {
        var program = ChromiumSearch.Find();
        _missing = program is null ? $"No browser: {ChromiumSearch.Advice}."
            : !File.Exists(Path.Combine(s_folder, "index.html")) ? "No site: publish it first, dotnet run --project runner -- publish"
            : null;
        if (_missing is not null)
            return;

        _server = new SiteServer(s_folder, FreePort());
        await _server.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = ["--disable-gpu", "--enable-unsafe-swiftshader"], // no graphics card, and yet surfaces
        });
    }

    /// <summary>Opens a page as a reader who has never been here.</summary>
    /// <param name="page">As in <c>05-output-layer</c>.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="scheme">What the system of the reader has.</param>
    /// <param name="options">What else is special about the reader.</param>
    /// <param name="script">Runs before the page's own scripts.</param>
    public async Task<Reader> OpenAsync(string page, int width = 1600, ColorScheme scheme = ColorScheme.Light, BrowserNewContextOptions? options = null, string? script = null)
    {
        // .ci/run installs a browser and publishes: there nothing may be missing.
        if (_missing is not null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(_missing);
        Assert.SkipWhen(_missing is not null, _missing ?? "");

        options ??= new();
        options.ViewportSize = new() { Width = width, Height = 900 };
        options.ColorScheme ??= scheme;
        options.BaseURL = _server!.Address;
        var context = await _browser!.NewContextAsync(options);
        if (script is not null)
            await context.AddInitScriptAsync(script);
        return await Reader.OpenAsync(context, $"{page}.html");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
