using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A cell of a published lesson, told what to show as the page's script would tell it, without a kernel.</summary>
internal sealed class ShownPage(Reader reader) : IAsyncDisposable
{
    public const string Svg = "image/svg+xml", Html = "text/html", Figure = "application/vnd.plotly.v1+json";

    public Reader Reader => reader;

    public IPage Page => reader.Page;

    public ILocator Shown => Page.Locator(".tried > .shown");

    /// <param name="site">The site.</param>
    /// <param name="lesson">As in <c>05-output-layer</c>.</param>
    /// <param name="selector">What the cell has shown when the page was published.</param>
    /// <param name="width">Of the window.</param>
    public static async Task<ShownPage> OpenAsync(PublishedSite site, string lesson, string selector, int width = 1600)
    {
        var opened = new ShownPage(await site.OpenAsync(lesson, width));
        var hasKernel = await opened.Page.EvaluateAsync<bool>(
            """
            async selector => {
              if (!document.body.dataset.live) return false;
              const script = name => import(new URL(name, document.baseURI));
              const [{ Shown }, { drawFigure, start: startCharts }, { watch: watchScrollers }, weightPath] =
                await Promise.all([document.body.dataset.live, 'assets/charts.js', 'assets/scrollers.js', 'assets/weight-path.js'].map(script));
              const cell = [...document.querySelectorAll('article > .cell:not(.import)')].find(cell => cell.querySelector(`.shown ${selector}`));
              cell.classList.add('tried');
              cell.scrollIntoView({ behavior: 'instant' });
              let ids = 0;
              Object.assign(window, {
                shown: new Shown(cell, { drawFigure, startCharts, watchScrollers, startWeightPath: async svgs => weightPath.start(svgs) }),
                output: (type, text, more) => ({ id: String(++ids), data: { 'text/plain': 'in words', [type]: text }, stream: null, isUpdate: false, ...more }),
                run: (...outputs) => { shown.begin(); for (const each of outputs) shown.show(each); shown.end(); },
                settled: () => new Promise(done => setTimeout(done, 300)),
              });
              return true;
            }
            """,
            selector);
        Assert.SkipUnless(hasKernel, "The published site has no kernel.");
        return opened;
    }

    /// <summary>Runs the cell: it shows this one output, in which HOST is another host. Waits until that is drawn.</summary>
    public Task RunAsync(string type, string text, string host = "") => Page.EvaluateAsync(
        """
        async ([type, text]) => {
          run(output(type, text));
          await settled();
        }
        """,
        new[] { type, text.Replace("HOST", host, StringComparison.Ordinal) });

    public ValueTask DisposeAsync() => reader.DisposeAsync();
}
