using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every page, light and dark, on a telephone, a tablet and a desk.</summary>
public sealed class PageTests(PublishedSite site)
{
    private static readonly int[] s_widths = [1600, 768, 360];

    public static TheoryData<string> Pages => new(PublishedSite.Pages);

    public static TheoryData<string, ColorScheme> PagesInBothSchemes => new(
        from page in PublishedSite.Pages
        from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
        select (page, scheme));

    [Theory]
    [MemberData(nameof(PagesInBothSchemes))]
    public async Task Nothing_fails_nothing_is_cut_off_and_every_chart_is_drawn(string page, ColorScheme scheme)
    {
        await using var reader = await site.OpenAsync(page, s_widths[0], scheme);
        foreach (var width in s_widths)
        {
            await reader.SetWidthAsync(width);
            await reader.ReadToTheEndAsync();
            Assert.Equal(width, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
                () => [...document.querySelectorAll('.cell, .plot')]
                  .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
                  .map(box => `${box.className} of ${box.closest('.cell').id}`).join('\n')
                """));
        }

        // A chart has drawn what it shows: lines, areas, cells, or a landscape.
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('figure.chart')]
              .filter(chart => !chart.querySelector('.drawn :is(.scatterlayer path, .barlayer path, .heatmaplayer image, .contourlayer path, .gl-container canvas)'))
              .map(chart => chart.dataset.figure).join('\n')
            """));
        Assert.Empty(reader.Problems);
    }

    [Theory]
    [MemberData(nameof(PagesInBothSchemes))]
    public async Task Axe_finds_no_barrier(string page, ColorScheme scheme)
    {
        await using var reader = await site.OpenAsync(page, scheme == ColorScheme.Light ? 1600 : 360, scheme);
        await reader.ReadToTheEndAsync();
        await reader.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('details')) details.open = true; }");
        Assert.Equal("", await Axe.RunAsync(reader.Page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_within_the_page_leads_to_what_can_be_seen(string page)
    {
        await using var reader = await site.OpenAsync(page, 360);
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            async () => {
              const hidden = [];
              for (const hash of new Set([...document.querySelectorAll('a[href^="#"]')].map(link => link.hash))) {
                location.hash = hash;
                await new Promise(requestAnimationFrame);
                await new Promise(requestAnimationFrame);
                if (!document.getElementById(decodeURIComponent(hash.slice(1)))?.checkVisibility()) hidden.push(hash);
              }
              return hidden.join(' ');
            }
            """));
    }
}
