using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a run shows takes the place of what stood there, in one go.</summary>
public sealed class ShownTests(PublishedSite site)
{
    /// <summary>What a cell shows, as a reader sees it: elements, words and heights. Only the numbers of charts are not said again.</summary>
    private const string Look = """
        shown => {
          const look = element => {
            const copy = element.cloneNode(true);
            for (const drawn of copy.querySelectorAll('.drawn, .still, .data > .scroll, .data > summary')) drawn.remove();
            const all = [copy, ...copy.querySelectorAll('*')];
            return all.map(each => `${each.localName}${each.closest('.markup') ? '' : `.${each.className.baseVal ?? each.className}`} ${each.children.length > 0 ? '' : each.textContent}`).join('\n') + `\n${Math.round(element.offsetHeight)}`;
          };
          return [...shown.children].map(look).join('\n\n');
        }
        """;

    [Theory]
    [InlineData("02-network-initialisation", 1600, ColorScheme.Light)]
    [InlineData("05-output-layer", 360, ColorScheme.Dark)]
    public async Task Cells_that_run_unchanged_look_as_they_looked(string lesson, int width, ColorScheme scheme)
    {
        await using var page = await LivePage.OpenAsync(site, lesson, width, new() { ColorScheme = scheme });
        await page.Reader.ReadToTheEndAsync();
        var shown = page.Page.Locator("article > .cell:not(.import) > .shown");
        var before = await shown.EvaluateAllAsync<string[]>($"all => all.map({Look})");
        await LivePage.Button(page.Page.Locator(".invitation"), "Run all").ClickAsync();
        await page.WaitAsync();
        await page.Page.WaitForFunctionAsync("() => !document.querySelector('.coming')");
        await page.Page.Mouse.MoveAsync(0, 0);
        await page.Page.WaitForTimeoutAsync(500);
        Assert.Equal(before, await shown.EvaluateAllAsync<string[]>($"all => all.map({Look})"));
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task Words_take_the_place_of_words_and_what_was_old_goes_at_the_end()
    {
        await using var page = await ShownPage.OpenAsync(site, "05-output-layer", ".words");
        var published = await HtmlAsync(page);
        Assert.Equal("<pre class=\"words sentence\">1</pre><pre class=\"words\">2\n3</pre>", await AfterAsync(page, "run(output('text/plain', '1'), output('text/plain', '2\\r\\n3'))"));

        // While a run goes on, what is old waits.
        await page.Page.EvaluateAsync("() => { window.first = document.querySelector('.tried pre.words'); }");
        Assert.Equal("<pre class=\"words sentence old\">1</pre><pre class=\"words old\">2\n3</pre>", await AfterAsync(page, "shown.begin()"));
        Assert.Equal("<pre class=\"words sentence\">4</pre><pre class=\"words old\">2\n3</pre>", await AfterAsync(page, "window.one = output('text/plain', '4'); shown.show(one)"));
        Assert.Equal("<pre class=\"words sentence\">5</pre><pre class=\"words old\">2\n3</pre>", await AfterAsync(page, "shown.show({ ...one, data: { 'text/plain': '5' }, isUpdate: true })"));
        Assert.Equal("<pre class=\"words sentence\">5</pre>", await AfterAsync(page, "shown.end()"));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => first === document.querySelector('.tried pre.words')"));
        Assert.Equal("true,false", await page.Page.EvaluateAsync<string>("() => `${shown.has(one.id)},${shown.has('0')}`"));
        Assert.Equal("<pre class=\"words sentence\">6</pre>", await AfterAsync(page, "shown.update({ ...one, data: { 'text/plain': '6' }, isUpdate: true })"));

        // A run that is broken off leaves what it has not replaced; one that shows nothing leaves nothing.
        Assert.Equal("<pre class=\"words sentence\">6</pre>", await AfterAsync(page, "shown.begin(); shown.keep()"));
        await page.Page.EvaluateAsync("() => run()");
        Assert.Equal(0, await page.Shown.CountAsync());
        Assert.Equal("<pre class=\"words sentence\">7</pre>", await AfterAsync(page, "run(output('text/plain', '7'))"));
        await page.Page.EvaluateAsync("() => shown.restore()");
        Assert.Equal(published, await HtmlAsync(page));
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task What_is_printed_in_pieces_stands_in_one_place()
    {
        await using var page = await ShownPage.OpenAsync(site, "05-output-layer", ".words");
        Assert.Equal(
            "<pre class=\"printed\">1\n2\n</pre><pre class=\"printed error\">3\n</pre><pre class=\"printed\">&lt;b&gt;4</pre><pre class=\"words sentence\">5</pre><pre class=\"printed\">6</pre>",
            await AfterAsync(page, """
                const printed = (text, stream = 'stdout') => output('text/plain', text, { stream });
                run(printed('1\n'), printed('2\n'), printed('3\n', 'stderr'), printed('<b>4'), output('text/plain', '5'), printed('6'))
                """));
    }

    [Fact]
    public async Task Of_several_forms_the_page_takes_the_same_as_when_it_was_published()
    {
        await using var page = await ShownPage.OpenAsync(site, "05-output-layer", ".words");
        async Task Shows(string expected, string data) =>
            Assert.Equal(expected, await AfterAsync(page, $"run(output('text/plain', '', {{ data: {data} }})); await settled()"));

        await Shows("<pre class=\"words sentence\">a &lt; b</pre>", "{ 'text/plain': 'a < b', 'text/html': 'a &lt; b' }");
        await Shows("<pre class=\"words sentence\">a</pre>", "{ 'text/plain': 'a', 'text/html': '<div class=\"dni-plaintext\"><pre>a</pre></div>' }");
        await Shows("<div class=\"markup scroll\"><b>a</b></div>", "{ 'text/plain': 'a', 'text/html': '<b>a</b><script>1</script>' }");
        await Shows("<figure class=\"drawing\"><img src=\"data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A%2F%2Fwww.w3.org%2F2000%2Fsvg%22%20width%3D%2210.5%22%20height%3D%225%22%2F%3E\" alt=\"a\" width=\"11\" height=\"5\"></figure>",
            "{ 'text/plain': 'a', 'text/html': '<b>a</b>', 'image/svg+xml': '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10.5\" height=\"5\"/>' }");
        await page.Page.EvaluateAsync("() => run(output('text/html', '<script>1</script>', { data: { 'text/plain': 'a', 'text/html': '<script>1</script>' } }))");
        Assert.Equal(0, await page.Shown.CountAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task A_figure_over_a_figure_is_the_same_chart_ten_times_a_second()
    {
        await using var page = await ShownPage.OpenAsync(site, "02-network-initialisation", "figure.chart");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.tried figure.live')");
        await page.Page.EvaluateAsync("""
            async () => {
              window.figure = document.querySelector('.tried figure.chart');
              window.chart = figure.querySelector('.drawn');
              window.given = await (await fetch(figure.dataset.figure)).json();
              window.height = figure.querySelector('.plot').offsetHeight;
              window.titled = (text, more) => {
                given.layout.title.text = text;
                return output('application/vnd.plotly.v1+json', JSON.stringify(given), more);
              };
              window.title = () => chart.querySelector('.gtitle')?.textContent;
              window.drawn = [];
              new MutationObserver(() => { if (title() !== drawn.at(-1)) drawn.push(title()); }).observe(chart, { subtree: true, childList: true, characterData: true });
            }
            """);

        // In place of the published one, with its words and without its table.
        await page.Page.EvaluateAsync("async () => { window.one = titled('live'); run(one); await settled(); }");
        Assert.Equal("live", await page.Page.EvaluateAsync<string>("() => title()"));
        Assert.True(await page.Page.EvaluateAsync<bool>("() => figure.isConnected && chart === figure.querySelector('.drawn') && figure.querySelector('.plot').offsetHeight === height"));
        Assert.Equal("in words", await page.Shown.Locator(".data > p").TextContentAsync());
        Assert.Equal(0, await page.Shown.Locator(".still, table").CountAsync());
        Assert.Equal("in words", await page.Shown.Locator("figure > .plot").GetAttributeAsync("aria-label"));

        await page.Page.EvaluateAsync("""
            async () => {
              drawn = [];
              for (let i = 0; i < 20; i++) {
                shown.update(titled(`update ${i}`, { id: one.id, isUpdate: true }));
                await new Promise(done => setTimeout(done, 100));
              }
              await settled();
            }
            """);
        // On a busy machine one or the other comes too late and gives way to the next.
        var updates = await page.Page.EvaluateAsync<string[]>("() => drawn.filter(title => title)");
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"update {i}").Intersect(updates), updates);
        Assert.InRange(updates.Length, 10, 20);
        Assert.Equal("update 19", updates[^1]);

        // Faster than that, only the newest counts.
        await page.Page.EvaluateAsync("""
            async () => {
              drawn = [];
              for (let i = 0; i < 200; i++) shown.update(titled(`flood ${i}`, { id: one.id, isUpdate: true }));
              await settled();
              await settled();
            }
            """);
        updates = await page.Page.EvaluateAsync<string[]>("() => drawn.filter(title => title)");
        Assert.Equal("flood 199", updates[^1]);
        Assert.InRange(updates.Length, 1, 3);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => figure.isConnected && chart === figure.querySelector('.drawn')"));

        // The reader takes it back.
        await page.Page.EvaluateAsync("() => shown.restore()");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.tried figure.live .still')");
        Assert.Equal(await page.Page.EvaluateAsync<int>("() => height"), await page.Shown.Locator("figure > .plot").EvaluateAsync<int>("plot => plot.offsetHeight"));
        Assert.NotEqual(0, await page.Shown.Locator("table").CountAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task A_picture_is_drawn_before_it_takes_the_place_of_words()
    {
        await using var page = await ShownPage.OpenAsync(site, "02-network-initialisation", "figure.chart");
        Assert.True(await page.Page.EvaluateAsync<bool>("""
            async () => {
              const given = await (await fetch(document.querySelector('.tried figure.chart').dataset.figure)).text();
              run(output('text/plain', 'words'));
              run(output('application/vnd.plotly.v1+json', given));
              const cell = document.querySelector('.tried');
              const seen = () => [...cell.querySelectorAll('.shown > *')].filter(each => each.checkVisibility({ visibilityProperty: true })).map(each => each.localName).join();
              const before = seen();
              while (seen() === 'pre') await new Promise(requestAnimationFrame);
              return before === 'pre' && seen() === 'figure' && cell.querySelector('.drawn .main-svg') !== null;
            }
            """));
        Assert.Equal(1, await page.Shown.Locator("> *").CountAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task A_new_replay_begins_where_the_reader_was()
    {
        await using var page = await ShownPage.OpenAsync(site, "09-gradient-descent", "figure[data-figure='figures/09-gradient-descent-6.json']");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.tried .replay')");
        await page.Shown.Locator(".replay input").EvaluateAsync("slider => { slider.value = 5; slider.dispatchEvent(new Event('input')); }");
        var label = await page.Shown.Locator(".replay output").TextContentAsync();
        var curve = "() => document.querySelector('.tried .subplot.xy .js-line').getAttribute('d')";
        await page.Page.WaitForTimeoutAsync(300);
        var at5 = await page.Page.EvaluateAsync<string>(curve);
        await page.Page.EvaluateAsync("""
            async () => {
              const given = await (await fetch('figures/09-gradient-descent-6.json')).json();
              window.given = given;
              run(output('application/vnd.plotly.v1+json', JSON.stringify(given)));
              await settled();
              await settled();
            }
            """);
        Assert.Equal("5", await page.Shown.Locator(".replay input").InputValueAsync());
        Assert.Equal(label, await page.Shown.Locator(".replay output").TextContentAsync());
        Assert.Equal(at5, await page.Page.EvaluateAsync<string>(curve));

        // Among fewer frames that place means nothing.
        await page.Page.EvaluateAsync("""
            async () => {
              given.frames.length = given.layout.sliders[0].steps.length = 4;
              run(output('application/vnd.plotly.v1+json', JSON.stringify(given)));
              await settled();
              await settled();
            }
            """);
        Assert.Equal(1, await page.Shown.Locator(".replay").CountAsync());
        Assert.Equal("3", await page.Shown.Locator(".replay input").InputValueAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task The_chosen_weight_remains_chosen_in_a_new_drawing()
    {
        await using var page = await ShownPage.OpenAsync(site, "05-output-layer", "svg.sheet");
        await page.Page.WaitForSelectorAsync("svg[role='radiogroup']");
        await page.Page.EvaluateAsync("() => { window.svg = document.querySelector('.tried svg').outerHTML; }");
        var lit = page.Page.Locator(".line.lit, .katex.lit, td.lit");
        await page.Shown.Locator("rect[data-part='W3[0, 2]']").ClickAsync();
        await page.Page.Mouse.MoveAsync(0, 0);
        var lights = await lit.CountAsync();
        Assert.NotEqual(0, lights);

        await page.Page.EvaluateAsync("async () => { run(output('image/svg+xml', svg)); await settled(); }");
        Assert.Equal("W3[0, 2]", await page.Shown.Locator("rect.chosen").GetAttributeAsync("data-part"));
        Assert.Equal(lights, await lit.CountAsync());

        // A drawing that is gone lights up nothing.
        await page.Page.EvaluateAsync("async () => { run(output('text/plain', 'words')); await settled(); }");
        Assert.Equal(0, await lit.CountAsync());
        await page.Page.EvaluateAsync("async () => { shown.restore(); await settled(); }");
        Assert.Equal(lights, await lit.CountAsync());
        await page.Shown.Locator("rect[data-part='W3[0, 2]']").ClickAsync();
        await page.Page.Mouse.MoveAsync(0, 0);
        Assert.Equal(0, await lit.CountAsync());
        Assert.Empty(page.Reader.Problems);
    }

    private static async Task<string> HtmlAsync(ShownPage page) => (await page.Shown.InnerHTMLAsync()).Replace(">\n<", "><", StringComparison.Ordinal).Trim();

    private static async Task<string> AfterAsync(ShownPage page, string script)
    {
        await page.Page.EvaluateAsync($"async () => {{ {script} }}");
        return await HtmlAsync(page);
    }
}
