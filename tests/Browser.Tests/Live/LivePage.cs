using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A lesson of the published site whose cells run, and what a reader does with it.</summary>
internal sealed class LivePage(Reader reader) : IAsyncDisposable
{
    public Reader Reader => reader;

    public IPage Page => reader.Page;

    public ILocator Dock => Page.Locator(".dock");

    public static async Task<LivePage> OpenAsync(PublishedSite site, string lesson, int width = 1600, BrowserNewContextOptions? options = null, string? script = null)
    {
        var opened = new LivePage(await site.OpenAsync(lesson, width, options: options, script: script));
        await opened.Page.WaitForFunctionAsync("() => document.querySelector('.controls') || !document.body.dataset.live");
        if (Environment.GetEnvironmentVariable("CI") == "true" && !await opened.Page.Locator(".controls").First.IsVisibleAsync())
            Assert.Fail("The published site has no kernel.");
        Assert.SkipUnless(await opened.Page.Locator(".controls").First.IsVisibleAsync(), "The published site has no kernel.");
        return opened;
    }

    /// <summary>The cell that has this code, as it was published.</summary>
    public ILocator Cell(string code) => Page.Locator(".cell", new() { Has = Page.Locator("> pre.code", new() { HasText = code }) });

    public static ILocator Button(ILocator place, string name) => place.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Editor(ILocator cell) => cell.Locator(".cm-content");

    /// <summary>Presses Run, and waits until all has run that is to run.</summary>
    public async Task RunAsync(ILocator cell)
    {
        await Button(cell, "Run").ClickAsync();
        await WaitAsync();
    }

    public Task WaitAsync() =>
        Page.WaitForFunctionAsync("() => !document.querySelector('[data-state=running], [data-state=waiting]') && !document.querySelector('.dock .stop:not([hidden])')", null, new() { Timeout = 60_000 });

    /// <summary>Writes other code into a cell, as by pasting it.</summary>
    public async Task WriteAsync(ILocator cell, string code)
    {
        if (await Button(cell, "Edit").IsVisibleAsync())
            await Button(cell, "Edit").ClickAsync();
        await Editor(cell).FocusAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.PressAsync("Delete"); // else what is written inherits the look of what it replaces, as a style that the policy refuses
        await Page.Keyboard.InsertTextAsync(code);
    }

    public static async Task<string> ShownAsync(ILocator cell) => await cell.Locator(".shown").CountAsync() == 0 ? "" : (await cell.Locator(".shown").InnerTextAsync()).Trim();

    /// <summary>What stands on the cell's edge: how long it took, or that it is out of date.</summary>
    public static Task<string> StateAsync(ILocator cell) => cell.Locator(".state").InnerTextAsync();

    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
