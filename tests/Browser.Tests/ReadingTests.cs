using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What a page is without what makes it lively: without scripts, on paper.</summary>
public sealed class ReadingTests(PublishedSite site)
{
    public static TheoryData<string> Lessons => new(PublishedSite.Lessons);

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task No_script_is_needed_to_read(string lesson)
    {
        await using var reader = await site.OpenAsync(lesson, options: new() { JavaScriptEnabled = false });
        var stills = reader.Page.Locator("figure.chart .still.in-light img");
        for (var i = 0; i < await stills.CountAsync(); i++)
        {
            await stills.Nth(i).ScrollIntoViewIfNeededAsync();
            Assert.NotEqual("", await stills.Nth(i).GetAttributeAsync("alt"));
        }

        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.DoesNotContain(reader.Responses, response => response.Url.EndsWith(".js", StringComparison.Ordinal));
        Assert.Equal(await stills.CountAsync(), reader.Responses.Count(response => response.Url.EndsWith("-wide-light.svg", StringComparison.Ordinal) || response.Url.EndsWith("-wide-light.png", StringComparison.Ordinal)) - await reader.Page.Locator("figure.diagram").CountAsync());
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public async Task A_chart_takes_exactly_the_place_of_its_still()
    {
        await using var reader = await site.OpenAsync("09-gradient-descent");
        const string places = "() => [...document.querySelectorAll('h2')].map(heading => Math.round(heading.getBoundingClientRect().top + scrollY)).join()";
        // The replay's controls come below its chart; all other headings stay where they are.
        var before = (await reader.Page.EvaluateAsync<string>(places)).Split(',').Take(5);
        await reader.ReadToTheEndAsync();
        Assert.Equal(before, (await reader.Page.EvaluateAsync<string>(places)).Split(',').Take(5));
    }

    [Fact]
    public async Task On_paper_there_are_stills_and_no_controls()
    {
        await using var reader = await site.OpenAsync("09-gradient-descent", scheme: ColorScheme.Dark);
        await reader.ReadToTheEndAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var control in new[] { ".bar", ".contents", ".turn", ".replay", ".drawn" })
            Assert.False(await reader.Page.Locator(control).First.IsVisibleAsync(), $"{control} is printed.");
        Assert.True(await reader.Page.Locator(".still.in-light img").First.IsVisibleAsync());
        Assert.False(await reader.Page.Locator(".still.in-dark img").First.IsVisibleAsync());
    }

    [Fact]
    public async Task No_script_but_the_sites_own_runs()
    {
        await using var reader = await site.OpenAsync("05-output-layer");
        Assert.True(await reader.Page.EvaluateAsync<bool>("""
            async () => {
              const refused = [];
              addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective));
              document.body.insertAdjacentHTML('beforeend', '<img src="assets/icon.svg" onload="window.ran = 1"><p style="color: red">');
              const script = document.body.appendChild(document.createElement('script'));
              script.textContent = 'window.ran = 2';
              await fetch('http://127.0.0.1:9/').catch(() => {});
              await new Promise(done => setTimeout(done, 300));
              return !window.ran && ['script-src-attr', 'style-src-attr', 'script-src-elem', 'connect-src'].every(directive => refused.includes(directive));
            }
            """));
    }
}
