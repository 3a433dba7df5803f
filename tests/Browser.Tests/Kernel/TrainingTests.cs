using System.Globalization;
using NotebookKernel;
using NotebookRunner;

namespace Browser.Tests;

/// <summary>
/// The browser trains in plain loops, the desktop in vectors: after as many steps they stand at the same place, as far as
/// that can be said of a chaotic descent.
/// </summary>
[Collection(nameof(OneDesktopKernel))]
public sealed class TrainingTests(KernelSite site)
{
    [Theory]
    [InlineData("LearningRate = 7", 1, 1e-12)]
    [InlineData("LearningRate = 7", 100, 1e-9)]
    [InlineData("LearningRate = 7", 1000, 1e-3)]
    [InlineData("LearningRate = 2, Momentum = 0.9", 100, 1e-9)]
    [InlineData("LearningRate = 7, BatchSize = 10", 100, 1e-9)]
    [InlineData("LearningRate = 7, Noise = 1", 100, 1e-9)]
    [InlineData("LearningRate = 0.05, Optimizer = Optimizer.Adam", 100, 1e-9)]
    public async Task Costs_are_the_same(string options, int steps, double tolerance)
    {
        var code =
            $$"""
            #!import setup.dib
            var heart = Curve.Heart(n: 100);
            var run = GradientDescent.Train(Network.Random(n1: 6, n2: 7, seed: 1), heart.x, heart.y, new() { Steps = {{steps}}, {{options}} });
            Console.Write(string.Join(' ', run.Cost));
            """;
        await using var page = await site.OpenAsync("notebooks/test.dib");
        var browser = Costs((await page.RunAsync(code)).Outputs.Where(output => output.Stream == "stdout").Select(output => output.Data["text/plain"]));
        var desktop = Costs(await OnTheDesktopAsync(code));

        Assert.Equal(steps + 1, browser.Length);
        var difference = desktop.Zip(browser, (a, b) => Math.Abs(a - b) / a).Max();
        Assert.True(difference <= tolerance, $"{difference:g2} relative");
    }

    private static async Task<IEnumerable<string>> OnTheDesktopAsync(string code)
    {
        var printed = new List<string>();
        using var kernel = new CSharpKernel(Path.Combine(Repository.Root(), "notebooks", "test.dib"));
        Assert.Null(await kernel.RunAsync(new Cell(1, "csharp", code, 1), output => printed.Add(output.Stream == "stdout" ? output.Data["text/plain"] : "")));
        return printed;
    }

    private static double[] Costs(IEnumerable<string> printed) =>
        [.. string.Concat(printed).Split(' ').Select(cost => double.Parse(cost, CultureInfo.InvariantCulture))];
}
