using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every page, light and dark, on a telephone, a tablet and a desk.</summary>
public sealed class PageTests(PublishedSite site)
{
    public static TheoryData<string> Pages => new(PublishedSite.Pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_fails_nothing_is_cut_off_every_chart_is_drawn_and_axe_finds_no_barrier(string page)
    {
        await using var reader = await site.OpenAsync(page, width: 1600, ColorScheme.Light);
        await ReadAsync(reader, 768);
        await ReadAsync(reader, 1600);
        Assert.Equal("", await Axe.RunAsync(reader.Page));

        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ReadAsync(reader, 360);
        await reader.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('details')) details.open = true; }");
        Assert.Equal("", await Axe.RunAsync(reader.Page));
        Assert.Empty(reader.Problems);
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

    private static async Task ReadAsync(Reader reader, int width)
    {
        await reader.SetWidthAsync(width);
        await reader.ReadToTheEndAsync();
        Assert.Equal(width, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('.cell, .plot')]
              .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
              .map(box => `${box.className} of ${box.closest('.cell').id}`).join('\n')
            """));

        // A chart has drawn what it shows: lines, areas, cells, or a landscape.
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('figure.chart')]
              .filter(chart => !chart.querySelector('.drawn :is(.scatterlayer path, .barlayer path, .heatmaplayer image, .contourlayer path, .gl-container canvas)'))
              .map(chart => chart.dataset.figure).join('\n')
            """));
    }
}
