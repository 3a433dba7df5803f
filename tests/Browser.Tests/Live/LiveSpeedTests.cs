using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Playwright;
using NotebookRunner;

namespace Browser.Tests;

/// <summary>
/// How fast a page answers, on a machine that does nothing else: run these alone, with
/// <c>--explicit only --filter-class '*LiveSpeedTests'</c>.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed class LiveSpeedTests(PublishedSite site, ITestOutputHelper report)
{
    [Fact(Explicit = true)]
    public async Task A_slider_draws_a_thousand_steps_again_three_times_a_second()
    {
        await using var page = await LivePage.OpenAsync(site, "09-gradient-descent");
        var cell = page.Cell("var learningRate = 7.0;");
        await page.WriteAsync(cell, "var learningRate = 7.0;   // slider: 0.1 … 20\nCharts.CostCurve(GradientDescent.Train(network, x, y, new() { Steps = 1000, LearningRate = learningRate }))");
        await page.RunAsync(cell);
        var (drawings, seconds) = await DragAsync(page, cell.Locator("input.slider").Last, cell, 6);
        report.WriteLine($"{drawings} drawings in {seconds:0.0} s: {drawings / seconds:0.0} a second");
        Assert.True(drawings / seconds >= 3, $"{drawings / seconds:0.0} drawings a second: at least 3 are wanted.");
    }

    [Fact(Explicit = true)]
    public async Task A_slider_draws_the_heart_of_lesson_0_again_within_a_second_and_a_half()
    {
        await using var page = await LivePage.OpenAsync(site, "00-start-here");
        await LivePage.Button(page.Page.Locator(".invitation"), "Run all").ClickAsync();
        await page.WaitAsync();
        var slider = page.Cell("var steps = 3000;").Locator("input.slider").Last;
        var chart = page.Cell("Charts.Fit(heart, run.Network)");
        for (var i = 0; i < 3; i++)
        {
            await WatchAsync(chart);
            await slider.PressAsync("ArrowRight");
            var milliseconds = await page.Page.EvaluateAsync<double>("async () => { const pressed = performance.now(); while (drawings.length === 0) await new Promise(requestAnimationFrame); return drawings[0] - pressed; }");
            report.WriteLine($"{milliseconds:0} ms");
            Assert.True(milliseconds <= 1500, $"{milliseconds:0} ms: at most 1500 are allowed.");
            await page.WaitAsync();
        }
    }

    [Fact(Explicit = true)]
    public async Task An_update_replaces_its_chart_ten_times_a_second()
    {
        await using var page = await LivePage.OpenAsync(site, "09-gradient-descent");
        var cell = page.Cell("var learningRate = 7.0;");
        await page.WriteAsync(cell, LiveTests.WhileItLearns);
        await LivePage.Button(cell, "Run").ClickAsync();
        await cell.Locator(".drawn .scatterlayer path").First.WaitForAsync();
        await WatchAsync(cell);
        await page.WaitAsync();
        var times = await page.Page.EvaluateAsync<double[]>("drawings");
        var rate = (times.Length - 1) / (times[^1] - times[0]) * 1000;
        report.WriteLine($"{times.Length} drawings, {rate:0.0} a second");
        Assert.True(rate >= 10, $"{rate:0.0} drawings a second: at least 10 are wanted.");
    }

    /// <summary>Side by side, in turns: the page trains, then the notes' Python does (Debian: python3-numpy).</summary>
    [Fact(Explicit = true)]
    public async Task A_page_trains_faster_than_the_notes_on_NumPy()
    {
        const int Steps = 10_000;
        await using var page = await LivePage.OpenAsync(site, "09-gradient-descent");
        var cell = page.Cell("var learningRate = 7.0;");
        await page.WriteAsync(cell, $$"""
            var clock = System.Diagnostics.Stopwatch.StartNew();
            GradientDescent.Train(network, x, y, new() { Steps = {{Steps}}, LearningRate = 6.25 });
            Console.Write(clock.Elapsed.TotalSeconds);
            """);
        await page.RunAsync(cell);
        var numbers = page.Cell("var after1000 =");
        await page.WriteAsync(numbers, "Console.Write(string.Join(' ', new[] { network.W1, network.b1, network.W2, network.b2, network.W3, network.b3, x, y }.SelectMany(matrix => matrix.ToRowMajorArray())));");
        await page.RunAsync(numbers);
        using var notes = Notes([6, 7, 100, 6.25, .. (await LivePage.ShownAsync(numbers)).Split(' ').Select(Number)]);
        for (var round = 0; round < 3; round++)
        {
            await page.RunAsync(cell);
            var ours = Number(await LivePage.ShownAsync(cell));
            await notes.StandardInput.WriteLineAsync($"time {Steps}".AsMemory(), TestContext.Current.CancellationToken);
            var theirs = Number((await notes.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
            report.WriteLine($"page {Steps / ours:0} steps/s, notes {Steps / theirs:0} steps/s: {theirs / ours:0.00}×");
            Assert.True(ours < theirs, $"The page took {ours:0.00} s, the notes {theirs:0.00} s.");
            Assert.True(ours <= 2, $"The page took {ours:0.00} s: at most 2 s are allowed.");
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Moves a slider to and fro under the mouse, and counts how often the cell's chart is drawn meanwhile.</summary>
    private static async Task<(int Drawings, double Seconds)> DragAsync(LivePage page, ILocator slider, ILocator cell, double seconds)
    {
        await slider.ScrollIntoViewIfNeededAsync();
        var place = (await slider.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(place.X + place.Width / 2, place.Y + place.Height / 2);
        await page.Page.Mouse.DownAsync();
        await WatchAsync(cell);
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed.TotalSeconds < seconds; i++)
        {
            await page.Page.Mouse.MoveAsync(place.X + place.Width * (0.5f + 0.4f * MathF.Sin(i / 10f)), place.Y + place.Height / 2);
            await Task.Delay(16, TestContext.Current.CancellationToken);
        }

        var drawings = await page.Page.EvaluateAsync<int>("drawings.length");
        await page.Page.Mouse.UpAsync();
        return (drawings, clock.Elapsed.TotalSeconds);
    }

    /// <summary>From now on <c>drawings</c> says when the cell's chart was drawn: when its lines changed.</summary>
    private static async Task WatchAsync(ILocator cell) => await cell.EvaluateAsync("""
        cell => {
          window.watching?.disconnect();
          window.drawings = [];
          window.watching = new MutationObserver(changes => {
            if (changes.some(({ target, type }) => type === 'attributes' && target.closest('.scatterlayer'))) drawings.push(performance.now());
          });
          watching.observe(cell, { subtree: true, attributes: true, attributeFilter: ['d'] });
        }
        """);

    /// <summary>The notes' Python, waiting to be asked; bench/Problem.cs says what the numbers are.</summary>
    private static Process Notes(double[] numbers)
    {
        var problem = Path.Combine(Path.GetTempPath(), $"notes-{Environment.ProcessId}.problem");
        File.WriteAllBytes(problem, MemoryMarshal.AsBytes(numbers.AsSpan()));
        const string debian = "/usr/bin/python3"; // Debian's packages belong to this one, whatever else is on the PATH
        var python = File.Exists(debian) ? debian : "python3";
        var notes = Process.Start(new ProcessStartInfo(python, [Path.Combine(Repository.Root(), "bench", "peers", "notes.py"), "six"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        notes.StandardInput.WriteLine($"problem {problem}");
        Assert.Equal("ready", notes.StandardOutput.ReadLine());
        File.Delete(problem);
        return notes;
    }
}
