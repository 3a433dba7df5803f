using System.IO.Compression;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Every page, light and dark, on a telephone, a tablet and a desk.</summary>
public sealed class PageTests(PublishedSite site)
{
    private const int FirstView = 150_000;

    public static TheoryData<string> Pages => new(PublishedSite.Pages);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Loads_little_fails_nowhere_cuts_nothing_off_draws_every_chart_and_has_no_barrier(string page)
    {
        await using var reader = await site.OpenAsync(page, width: 1600, ColorScheme.Light);
        Assert.InRange(await WeightAsync(reader), 1, FirstView);
        Assert.Equal("", await ChartsWithoutNumbersAsync(reader));
        await ReadAsync(reader, 1600);
        Assert.Equal("", await Axe.RunAsync(reader.Page));
        await NothingIsCutOffAsync(reader, 768);

        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ReadAsync(reader, 360);
        Assert.Equal("", await LinksThatLeadNowhereAsync(reader));
        await reader.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('details')) details.open = true; }");
        Assert.Equal("", await Axe.RunAsync(reader.Page));
        Assert.Empty(reader.Problems);
    }

    /// <summary>What the page has loaded until it can be read, in bytes on the way.</summary>
    private static async Task<long> WeightAsync(Reader reader)
    {
        var weight = 0L;
        foreach (var response in reader.Responses.Where(response => Path.GetExtension(new Uri(response.Url).AbsolutePath) is ".html" or ".css" or ".woff2"))
            weight += Compressed(await response.BodyAsync());
        // No chart is near the window yet, so none has been loaded.
        if (!await reader.Page.EvaluateAsync<bool>("() => document.querySelector('figure.chart')?.getBoundingClientRect().top < 2 * innerHeight"))
            Assert.DoesNotContain(reader.Responses, response => response.Url.Contains("plotly", StringComparison.Ordinal) || response.Url.EndsWith(".json", StringComparison.Ordinal));
        return weight;
    }

    private static Task<string> ChartsWithoutNumbersAsync(Reader reader) => reader.Page.EvaluateAsync<string>("""
        () => [...document.querySelectorAll('figure.chart')]
          .filter(chart => chart.querySelectorAll('.data tbody td').length < 3 || !chart.querySelector('.data caption').textContent)
          .map(chart => chart.dataset.figure).join(' ')
        """);

    /// <summary>Links within the page whose place cannot be seen.</summary>
    private static Task<string> LinksThatLeadNowhereAsync(Reader reader) => reader.Page.EvaluateAsync<string>("""
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
        """);

    private static async Task ReadAsync(Reader reader, int width)
    {
        await reader.SetWidthAsync(width);
        await reader.ReadToTheEndAsync();
        await NothingIsCutOffAsync(reader, width);

        // A chart has drawn what it shows: lines, areas, cells, or a landscape.
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('figure.chart')]
              .filter(chart => !chart.querySelector('.drawn :is(.scatterlayer path, .barlayer path, .heatmaplayer image, .contourlayer path, .gl-container canvas)'))
              .map(chart => chart.dataset.figure).join('\n')
            """));
    }

    private static async Task NothingIsCutOffAsync(Reader reader, int width)
    {
        await reader.SetWidthAsync(width);
        Assert.Equal(width, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('.cell, .plot')]
              .filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1)
              .map(box => `${box.className} of ${box.closest('.cell').id}`).join('\n')
            """));
    }

    private static long Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return Math.Min(compressed.Length, bytes.Length);
    }
}
