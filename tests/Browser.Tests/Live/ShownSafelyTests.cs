using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What cells show comes from whoever wrote them: it runs nothing, fetches nothing and leads nowhere.</summary>
public sealed class ShownSafelyTests(PublishedSite site)
{
    private const string Lesson = "02-network-initialisation";

    private static readonly string[] s_html =
    [
        """<img src="http://HOST/a.png" onerror="taken = 1">""",
        """<img src="x:" onerror="taken = 1">""",
        """<img srcset="http://HOST/a.png 2x">""",
        """<picture><source srcset="http://HOST/a.png"><img alt="a"></picture>""",
        """<video src="http://HOST/a.mp4" poster="http://HOST/a.png" autoplay></video><audio src="http://HOST/a.mp3" autoplay></audio>""",
        """<iframe src="http://HOST/"></iframe><iframe srcdoc="<script>parent.taken = 1</script>"></iframe>""",
        """<object data="http://HOST/a.svg"></object><embed src="http://HOST/a.svg">""",
        """<script src="http://HOST/a.js"></script><script>taken = 1</script>""",
        """<scr<script></script>ipt>taken = 1</script>""",
        """<a href="javascript:taken = 1" id="main">here</a><a href="http://HOST/" ping="http://HOST/">there</a>""",
        """<form action="http://HOST/" id="f"><input name="action" autofocus onfocus="taken = 1"><button formaction="http://HOST/">Send</button></form>""",
        """<base href="http://HOST/"><p>a</p>""",
        """<meta http-equiv="refresh" content="0; url=http://HOST/"><p>a</p>""",
        """<link rel="stylesheet" href="http://HOST/a.css"><link rel="prefetch" href="http://HOST/a"><link rel="preconnect" href="http://HOST/"><p>a</p>""",
        """<style>@import "http://HOST/a.css"; body { background: url(http://HOST/a.png) }</style><p>a</p>""",
        """<div style="position: fixed; inset: 0; z-index: 9; background: url(http://HOST/a.png)">over everything</div>""",
        """<div style="width: url(http://HOST/a.png); border-left: 1px solid url(http://HOST/a.png); flex: expression(taken = 1); --a: url(http://HOST/a.png)">a</div>""",
        """<table background="http://HOST/a.png"><tbody><tr><td background="http://HOST/a.png">a</td></tr></tbody></table>""",
        """<svg onload="taken = 1"><script>taken = 1</script><image href="http://HOST/a.png"/><a href="javascript:taken = 1"><text>a</text></a></svg>""",
        """<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=taken=1&gt;">""",
        """<template><img src="x:" onerror="taken = 1"></template><p>a</p>""",
        """<details open ontoggle="taken = 1"><summary onclick="taken = 1">a</summary></details>""",
        """<div id="main" name="body" class="dock" data-live="http://HOST/a.js" popover tabindex="0" contenteditable>a</div>""",
        """<dialog open>a</dialog><button popovertarget="main">a</button>""",
        """<noscript><p title="</noscript><img src=x: onerror=taken=1>"></noscript>""",
    ];

    private static readonly string[] s_inSvg =
    [
        """<script>taken = 1</script>""",
        """<script href="http://HOST/a.js"/>""",
        """<image href="http://HOST/a.png" onerror="taken = 1"/>""",
        """<image href="x:" onerror="taken = 1"/>""",
        """<foreignObject width="100" height="100"><img xmlns="http://www.w3.org/1999/xhtml" src="http://HOST/a.png" onerror="taken = 1"/></foreignObject>""",
        """<style>@import "http://HOST/a.css"; rect { fill: url(http://HOST/a.svg#a) }</style>""",
        """<use href="http://HOST/a.svg#a"/><use href="data:image/svg+xml,&lt;svg id='a' xmlns='http://www.w3.org/2000/svg' onload='taken=1'/>#a"/>""",
        """<a href="javascript:taken = 1"><text y="20">a</text><animate attributeName="href" values="http://HOST/"/></a>""",
        """<rect width="9" height="9"><animate attributeName="x" onbegin="taken = 1" dur="1s" values="1;2"/><set attributeName="onclick" to="taken = 1"/></rect>""",
        """<rect width="9" height="9" fill="url(http://HOST/a.svg#a)" filter="url(http://HOST/a.svg#a)" style="mask: url(http://HOST/a.svg#a)" onclick="taken = 1"/>""",
        """<g id="main" class="dock" onload="taken = 1"><title>a</title><desc><img src="x:" onerror="taken = 1"/></desc></g>""",
    ];

    private static readonly string[] s_refused =
    [
        """{ "data": [{ "y": [1, 2] }], "layout": { "images": [{ "source": "http://HOST/a.png", "x": 0, "y": 1, "sizex": 1, "sizey": 1 }] } }""",
        """{ "data": [{ "type": "image", "source": "http://HOST/a.png" }] }""",
        """{ "data": [{ "type": "scattergeo", "lon": [1], "lat": [1] }], "layout": { "geo": { "scope": "world" } } }""",
        """{ "data": [{ "y": [1] }], "layout": { "geo": {} } }""",
        """{ "data": [{ "type": "choropleth", "locations": ["a"], "z": [1], "geojson": "http://HOST/a.json" }] }""",
        """{ "data": [{ "type": "scattermapbox", "lon": [1], "lat": [1] }], "layout": { "mapbox": { "style": { "version": 8, "sources": { "a": { "type": "raster", "tiles": ["http://HOST/{z}"] } }, "layers": [] } } } }""",
        """{ "data": [{ "type": "sankey" }] }""",
        """{ "data": [{ "y": [1], "transforms": [{ "type": "groupby", "groups": [1], "styles": [{ "target": "__proto__.taken", "value": 1 }] }] }] }""",
        """{ "data": [{ "y": [1], "__proto__": { "taken": 1 } }] }""",
        """{ "data": [{ "y": [1], "marker": { "constructor": { "prototype": { "taken": 1 } } } }] }""",
        """{ "data": [{ "y": [1], "_module": {} }] }""",
        """{ "data": [{ "y": [1], "xaxis": "x999" }] }""",
        """{ "data": [{ "type": "scatter3d", "x": [1], "y": [1], "z": [1], "scene": "scene2" }] }""",
        """{ "data": [{ "y": [1, 1e999] }] }""",
        """{ "data": [{ "y": [1, 2] }], "layout": { "xaxis": { "dtick": 1e-9 } } }""",
        """{ "data": [{ "y": [1, 2] }], "layout": { "xaxis": { "nticks": 1e9 } } }""",
        """{ "data": [{ "y": [1, 2] }], "layout": { "xaxis": { "minor": { "dtick": 1e-9 } } } }""",
        """{ "data": [{ "type": "contour", "z": [[1, 2], [3, 4]], "contours": { "start": 0, "end": 1, "size": 1e-9 } }] }""",
        """{ "data": [{ "y": [1, 2] }], "frames": [{ "traces": [5], "data": [{ "x": [1], "y": [1] }] }] }""",
        """{ "data": {} }""",
        """{ }""",
        """null""",
        """taken = 1""",
    ];

    [Fact]
    public async Task HTML_runs_nothing_fetches_nothing_and_leads_nowhere()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, Lesson, ".markup");
        var address = page.Page.Url;
        foreach (var html in s_html)
        {
            await page.RunAsync(ShownPage.Html, html, elsewhere.Host);
            Assert.Equal("", await page.Page.EvaluateAsync<string>("""
                () => [...document.querySelectorAll('.tried > .shown *')].flatMap(element => [
                  ...element.matches('pre.words, .markup, table, tbody, tr, td, div, p, details, summary') ? [] : [element.localName],
                  ...element.getAttributeNames().filter(name => !['class', 'style', 'open'].includes(name) || name === 'class' && !element.matches('.shown > *')),
                  ...getComputedStyle(element).position === 'static' && !element.style.cssText.includes('url') ? [] : [element.style.cssText],
                ]).join(' ')
                """));
        }

        // The reader may click and type wherever something can be clicked.
        await page.Page.Mouse.ClickAsync(800, 100);
        await NothingHappenedAsync(page, elsewhere);
        Assert.Equal(address, page.Page.Url);
    }

    [Fact]
    public async Task A_drawing_is_an_image()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, Lesson, "figure.drawing");
        foreach (var part in s_inSvg)
        {
            await page.RunAsync(ShownPage.Svg, Drawing(part), elsewhere.Host);
            Assert.Equal(1, await page.Shown.Locator("> figure.drawing > img[src^='data:image/svg+xml,']").CountAsync());
            Assert.Equal(2, await page.Shown.Locator("*").CountAsync());
            await page.Shown.Locator("img").ClickAsync();
        }

        await NothingHappenedAsync(page, elsewhere);
    }

    [Fact]
    public async Task A_drawing_with_parts_is_part_of_the_page_and_no_more_than_a_picture()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, "05-output-layer", "figure.drawing");
        foreach (var part in s_inSvg.Append("""<rect data-part="W1[0, 0]" width="9" height="9"/>"""))
        {
            await page.RunAsync(ShownPage.Svg, Drawing($"""<rect data-part="a" width="9" height="9"/>{part}"""), elsewhere.Host);
            Assert.Equal("", await page.Shown.EvaluateAsync<string>("""
                shown => [...shown.querySelectorAll('figure > *, svg *')].flatMap(element => [
                  ...['svg', 'g', 'rect', 'text', 'title'].includes(element.localName) ? [] : [element.localName],
                  ...element.getAttributeNames().filter(name => /^on|href|style|^id$|^name$/.test(name) || element.getAttribute(name).includes('url')),
                ]).join(' ')
                """));
            Assert.Equal("", await page.Shown.Locator("svg").GetAttributeAsync("class"));
            await page.Shown.Locator("svg").ClickAsync();
        }

        await NothingHappenedAsync(page, elsewhere);
        Assert.DoesNotContain(page.Reader.Problems, problem => problem.StartsWith("script:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_can_do_more_than_be_drawn_is_refused_in_words()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, Lesson, "figure.chart");
        foreach (var figure in s_refused)
        {
            await page.RunAsync(ShownPage.Figure, figure, elsewhere.Host);
            Assert.True((await page.Shown.InnerTextAsync()).StartsWith("This figure is not shown: ", StringComparison.Ordinal), figure);
            Assert.Equal(1, await page.Shown.Locator("*").CountAsync());
        }

        await NothingHappenedAsync(page, elsewhere);
    }

    [Theory]
    [InlineData("""JSON.stringify({ data: [{ y: new Array(10_000_000).fill(1) }] })""")]
    [InlineData("""JSON.stringify({ data: [{ y: new Array(100_000).fill(1) }] })""")]
    [InlineData("""JSON.stringify({ data: new Array(10_000).fill({ y: [1] }) })""")]
    [InlineData("""JSON.stringify({ data: [{ y: [1] }], layout: { title: { text: 'x'.repeat(100_000) } } })""")]
    [InlineData("""'{ "data": [{ "y": ' + '['.repeat(20) + ']'.repeat(20) + ' }] }'""")]
    [InlineData("""'{ "data": ' + '['.repeat(500_000) + ']'.repeat(500_000) + ' }'""")]
    [InlineData("""'{ "data": [' + '{ "a":'.repeat(100_000) + '1' + '}'.repeat(100_000) + '] }'""")]
    public async Task A_figure_that_is_too_much_is_refused_at_once(string figure)
    {
        await using var page = await ShownPage.OpenAsync(site, Lesson, "figure.chart");
        Assert.InRange(await page.Page.EvaluateAsync<double>($"() => {{ const given = output('{ShownPage.Figure}', {figure}); const begun = performance.now(); run(given); return performance.now() - begun; }}"), 0, 1000);
        Assert.StartsWith("This figure is not shown: ", await page.Shown.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_figure_are_no_links_and_have_no_styles_but_those_of_letters()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, Lesson, "figure.chart");
        await page.RunAsync(ShownPage.Figure, """
            {
              "data": [{
                "y": [1, 2, 3], "mode": "markers+text", "name": "<a href='http://HOST/'>name</a>", "showlegend": true,
                "customdata": ["a", "a", "a"], "text": ["<a href=\"http://HOST/\">text</a>", "<A\nHREF='http://HOST/'>text</A>", "x < 3"],
                "texttemplate": "<%{customdata} href='http://HOST/'>%{text}</a>", "hovertemplate": "<%{customdata} href='http://HOST/'>hover</a>"
              }],
              "layout": {
                "title": { "text": "<b>A title</b><br><span style=\"font-size:12px\">smaller</span> <a href='javascript:taken = 1'>link</a> &lt;a href='http://HOST/'>" },
                "xaxis": { "title": { "text": "<span style=\"position:fixed;fill:url(http://HOST/a.svg#a);filter:url(http://HOST/a.svg#a)\">axis</span>" }, "ticktext": ["<a href='http://HOST/'>tick</a>"], "tickvals": [1] },
                "annotations": [{ "text": "<a href='http://HOST/'>annotation</a>", "hovertext": "<a href='http://HOST/'>annotation</a>", "x": 1, "y": 2 }]
              }
            }
            """, elsewhere.Host);
        await page.Shown.Locator(".main-svg .point").First.HoverAsync(new() { Force = true });
        await page.Page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await page.Shown.Locator("a").CountAsync());
        Assert.Equal("", await page.Shown.EvaluateAsync<string>(
            "shown => [...shown.querySelectorAll('tspan, text')].map(words => words.style.cssText).filter(style => /url|position|filter: [^n]/.test(style)).join()"));
        Assert.Contains("x < 3", await page.Shown.Locator(".textpoint").Last.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("12px", await page.Shown.Locator(".gtitle tspan", new() { HasText = "smaller" }).Last.EvaluateAsync<string>("words => getComputedStyle(words).fontSize"));
        await NothingHappenedAsync(page, elsewhere);
    }

    /// <summary>What no check would catch, the page's policy does.</summary>
    [Fact]
    public async Task Of_what_a_check_would_let_pass_the_policy_lets_nothing_pass()
    {
        using var elsewhere = new CountingServer();
        await using var page = await ShownPage.OpenAsync(site, Lesson, "figure.chart");
        foreach (var html in s_html.Where(html => !html.Contains("refresh", StringComparison.Ordinal)))
        {
            await page.Page.EvaluateAsync("html => { document.querySelector('.tried').insertAdjacentHTML('beforeend', html); }", html.Replace("HOST", elsewhere.Host, StringComparison.Ordinal));
            await page.Page.WaitForTimeoutAsync(100);
        }

        foreach (var figure in s_refused.Where(figure => figure.Contains("HOST", StringComparison.Ordinal)))
            await DrawAsync(page.Page, figure.Replace("HOST", elsewhere.Host, StringComparison.Ordinal));
        await NothingHappenedAsync(page, elsewhere);
    }

    /// <summary>The counting counts, and the tricks are tricks: in a page without checks and policy they work.</summary>
    [Fact]
    public async Task Elsewhere_the_same_runs_and_fetches()
    {
        using var elsewhere = new CountingServer();
        await using var reader = await site.OpenAsync("index");
        var plotly = new Uri(new Uri(reader.Page.Url), "assets/plotly.min.js").ToString();
        foreach (var html in s_html.Concat(s_inSvg.Select(Drawing)))
        {
            await reader.Page.GotoAsync("assets/page.css");
            await reader.Page.SetContentAsync(html.Replace("HOST", elsewhere.Host, StringComparison.Ordinal));
            await reader.Page.WaitForTimeoutAsync(100);
        }

        Assert.InRange(elsewhere.Hits, 15, 60);
        await reader.Page.GotoAsync("assets/page.css");
        await reader.Page.SetContentAsync(s_html[1]);
        await reader.Page.WaitForFunctionAsync("() => window.taken === 1");

        var before = elsewhere.Hits;
        await reader.Page.SetContentAsync("<div class='tried'></div>");
        await reader.Page.AddScriptTagAsync(new() { Url = plotly });
        foreach (var figure in s_refused.Where(figure => figure.Contains("HOST", StringComparison.Ordinal)))
            await DrawAsync(reader.Page, figure.Replace("HOST", elsewhere.Host, StringComparison.Ordinal));
        Assert.InRange(elsewhere.Hits - before, 2, 20);
        await DrawAsync(reader.Page, s_refused[2]);
        Assert.Contains(reader.Problems, problem => problem.StartsWith("outside: https://cdn.plot.ly/", StringComparison.Ordinal));
    }

    private static string Drawing(string part) =>
        $"""<svg xmlns="http://www.w3.org/2000/svg" class="skip" width="100" height="100" onload="taken = 1">{part}</svg>""";

    /// <summary>Lets plotly.js draw a figure that nobody has checked.</summary>
    private static async Task DrawAsync(IPage page, string figure) => await page.EvaluateAsync("""
        async json => {
          const { data, layout } = JSON.parse(json);
          await Promise.race([Plotly.newPlot(document.querySelector('.tried').appendChild(document.createElement('div')), data, layout).catch(() => {}), new Promise(done => setTimeout(done, 2000))]);
          await new Promise(done => setTimeout(done, 200));
        }
        """, figure);

    private static async Task NothingHappenedAsync(ShownPage page, CountingServer elsewhere)
    {
        await page.Page.WaitForTimeoutAsync(300);
        Assert.Equal(0, elsewhere.Hits);
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.taken === undefined && ({}).taken === undefined && document.body.querySelectorAll('main').length === 1"));
        Assert.DoesNotContain(page.Reader.Problems, problem => problem.StartsWith("outside:", StringComparison.Ordinal));
        Assert.Single(page.Page.Context.Pages);
    }
}
