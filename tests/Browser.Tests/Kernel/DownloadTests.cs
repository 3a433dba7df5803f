using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>How the kernel gets into the page.</summary>
public sealed class DownloadTests(KernelSite site)
{
    private const string Largest = "Microsoft.CodeAnalysis.CSharp.dll.";

    [Fact]
    public async Task It_is_at_most_14_MB_and_counted_as_it_comes()
    {
        var sizes = new List<Task<int>>();
        await using var page = await site.VisitAsync();
        page.Page.Response += (_, response) =>
        {
            if (response.Url.EndsWith(".gz", StringComparison.Ordinal))
                sizes.Add(response.BodyAsync().ContinueWith(body => body.Result.Length, TaskScheduler.Default));
        };
        await page.StartAsync();

        var fetched = (await Task.WhenAll(sizes)).Sum(size => (long)size);
        Assert.Equal(site.Bundle.Bytes, fetched);
        Assert.InRange(fetched, 1_000_000, 14_000_000);

        var progress = await page.Page.EvaluateAsync<long[][]>("progress");
        Assert.Equal([0, site.Bundle.Bytes], progress[0]);
        Assert.Equal([site.Bundle.Bytes, site.Bundle.Bytes], progress[^1]);
        Assert.Equal(progress.Select(step => step[0]).Order(), progress.Select(step => step[0]));
        Assert.True(progress.Length > 100);
    }

    [Fact]
    public async Task The_next_visit_fetches_only_the_manifest()
    {
        await using var first = await site.VisitAsync();
        await first.StartAsync();
        var fetched = new List<string>();
        await using var second = await KernelPage.OpenAsync(first.Page.Context, site.Bundle);
        second.Page.Request += (_, request) => fetched.Add(request.Url);
        await second.StartAsync();
        Assert.Equal("2", (await second.RunAsync("1 + 1")).Text());
        Assert.EndsWith(site.Bundle.Manifest, Assert.Single(fetched, url => !url.StartsWith("blob:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_fails_says_so_and_running_again_goes_on()
    {
        (string Failure, string Message)[] failures =
        [
            ("broken off", "The connection broke while"),
            ("half of it", "arrived damaged"),
            ("other bytes", "arrived damaged"),
            ("503", "The server answered 503 when asked for"),
            ("404", "This page has been replaced by a newer one: reload it."),
        ];
        string? failure = null;
        var fetched = new ConcurrentQueue<string>();
        await using var page = await site.VisitAsync(meanwhile: async route =>
        {
            fetched.Enqueue(route.Request.Url);
            await (failure is not null && route.Request.Url.Contains(Largest, StringComparison.Ordinal) ? FailAsync(route, failure) : route.ContinueAsync());
        });
        foreach (var (each, message) in failures)
        {
            failure = each;
            var (_, ended) = await page.RunAsync("1 + 1");
            Assert.Equal((each, "failed"), (each, ended.How));
            Assert.StartsWith("DownloadError: ", ended.Message, StringComparison.Ordinal);
            Assert.Contains(message, ended.Message, StringComparison.Ordinal);
        }

        failure = null;
        var before = fetched.Count;
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        Assert.Contains(fetched.Skip(before), url => url.Contains(Largest, StringComparison.Ordinal));
        Assert.True(fetched.Distinct().Count() > 10 * (fetched.Count - before), "What had arrived was fetched again.");
    }

    [Fact]
    public async Task A_server_that_unpacks_on_the_way_makes_no_difference()
    {
        await using var page = await site.VisitAsync(meanwhile: async route =>
        {
            if (!route.Request.Url.EndsWith(".gz", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            using var packed = new MemoryStream(await (await route.FetchAsync()).BodyAsync());
            using var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
            using var content = new MemoryStream();
            await gzip.CopyToAsync(content);
            await route.FulfillAsync(new() { BodyBytes = content.ToArray() });
        });
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        Assert.Equal([site.Bundle.Bytes, site.Bundle.Bytes], (await page.Page.EvaluateAsync<long[][]>("progress"))[^1]);
    }

    private static async Task FailAsync(IRoute route, string failure)
    {
        if (failure == "broken off")
        {
            await route.AbortAsync("connectionreset");
        }
        else if (int.TryParse(failure, out var status))
        {
            await route.FulfillAsync(new() { Status = status });
        }
        else
        {
            var body = await (await route.FetchAsync()).BodyAsync();
            if (failure == "half of it")
                body = body[..(body.Length / 2)];
            else
                Array.Reverse(body, body.Length / 2, 1_000);
            await route.FulfillAsync(new() { BodyBytes = body });
        }
    }
}
