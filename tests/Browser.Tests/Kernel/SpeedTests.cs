namespace Browser.Tests;

/// <summary>
/// How fast it is, on a machine that does nothing else: run these alone, with <c>--explicit only --filter-class '*SpeedTests'</c>.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed class SpeedTests(KernelSite site, ITestOutputHelper report)
{
    [Fact(Explicit = true)]
    public async Task A_lesson_starts_and_answers_in_time()
    {
        await using var page = await site.VisitAsync();
        var ready = await page.StartAsync();
        var first = await page.RunAsync("#!import setup.dib");
        Check("ready", ready, 5);
        Check("first cell", first.Ended.Seconds, 3);

        string[] cells =
        [
            "var heart = Curve.Heart(n: 100);\nvar (x, y) = (heart.x, heart.y);\nheart",
            "double sigma(double z) => 1 / (1 + Math.Exp(-z));\nsigma(0)",
            "new[] { -6.0, -2, 0, 2, 6 }.Select(sigma)",
            "var network = Network.Random(n1: 6, n2: 7, seed: 1);\nnetwork",
            "network.W2",
            "var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(x);\nnetwork.Cost(x, y)",
            "Matrix<double> J_W3(Matrix<double> x, Matrix<double> y)\n{\n    var p = network.Forward(x);\n    return 2.0 * (p.a3 - y) * p.a2.Transpose() / x.ColumnCount;\n}\nJ_W3(x, y)",
            "record Step(int Number, double Cost);\nEnumerable.Range(0, 3).Select(i => new Step(i, i / 2.0))",
            "Charts.Fit(heart, network)",
            "Charts.Heatmap(network.W2, \"W2\")",
            "for (var i = 0; i < 3; i++)\n    Console.WriteLine($\"step {i}\");",
            "Math.Sqrt(2)",
        ];
        var seconds = new List<double>();
        foreach (var cell in cells)
        {
            var run = await page.RunAsync(cell);
            run.Text();
            seconds.Add(run.Ended.Seconds);
        }

        report.WriteLine(string.Join(' ', seconds.Select(second => $"{1000 * second:0}")) + " ms");
        Check("later cells, median", seconds.Order().ElementAt(seconds.Count / 2), 0.3);
    }

    [Fact(Explicit = true)]
    public async Task Training_and_charts_take_what_they_may()
    {
        await using var page = await site.VisitAsync();
        await page.RunAsync("#!import setup.dib");
        await page.RunAsync("""
            var heart = Curve.Heart(n: 100);
            var start = Network.Random(n1: 6, n2: 7, seed: 1);
            double Seconds(Action work) { var clock = System.Diagnostics.Stopwatch.StartNew(); work(); return clock.Elapsed.TotalSeconds; }
            TrainingRun run = null;
            void Train(int steps) => run = GradientDescent.Train(start, heart.x, heart.y, new() { Steps = steps, LearningRate = 7 });
            """);
        Check("10,000 steps the first time", await SecondsAsync("Train(10_000)"), 2);
        Check("10,000 steps", await SecondsAsync("Train(10_000)"), 2);
        Check("1,000 steps", await SecondsAsync("Train(1_000)"), 1 / 3.0);
        foreach (var chart in new[] { "Charts.Fit(heart, run.Network)", "Charts.CostCurve(run)", "Charts.Heatmap(run.Network.W2, \"W2\")" })
        {
            var seconds = new List<double>();
            for (var i = 0; i < 6; i++)
                seconds.Add(await SecondsAsync($"display({chart})"));
            report.WriteLine($"{chart}: {string.Join(' ', seconds.Select(second => $"{1000 * second:0}"))} ms");
            Check($"{chart}, median after the first", seconds.Skip(1).Order().ElementAt(2), 0.03);
        }

        async Task<double> SecondsAsync(string work)
        {
            var run = await page.RunAsync($"Console.Write(Seconds(() => {work}));");
            Assert.Null(run.Ended.Error);
            return double.Parse(run.Outputs[^1].Data["text/plain"], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Fact(Explicit = true)]
    public async Task Another_kernel_is_there_soon()
    {
        await using var page = await site.VisitAsync();
        await page.RunAsync("#!import setup.dib");
        Check("restart", await page.RestartAsync(), 2);
        Check("first cell after it", (await page.RunAsync("1 + 1")).Ended.Seconds, 2);
        await page.BeginAsync("while (true) { }");
        await page.Page.WaitForTimeoutAsync(300);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await page.StopAsync();
        await page.EndOfRunAsync();
        Check("stop", clock.Elapsed.TotalSeconds, 1);
        await page.RunAsync("1 + 1");
        Check("the next cell after stop", clock.Elapsed.TotalSeconds, 3);
    }

    private void Check(string what, double seconds, double limit)
    {
        report.WriteLine($"{what}: {seconds:0.000} s of {limit:0.##} s");
        Assert.True(seconds <= limit, $"{what} took {seconds:0.00} s: at most {limit:0.##} s are allowed.");
    }
}
