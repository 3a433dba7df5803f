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
    private static readonly (string Options, int Steps, double Tolerance)[] s_trainings =
    [
        ("LearningRate = 7", 1, 1e-12),
        ("LearningRate = 7", 100, 1e-9),
        ("LearningRate = 7", 1000, 1e-3),
        ("LearningRate = 2, Momentum = 0.9", 100, 1e-9),
        ("LearningRate = 7, BatchSize = 10", 100, 1e-9),
        ("LearningRate = 7, Noise = 1", 100, 1e-9),
        ("LearningRate = 0.05, Optimizer = Optimizer.Adam", 100, 1e-9),
    ];

    [Fact]
    public async Task Costs_are_the_same()
    {
        const string Beginning = "#!import setup.dib\nvar heart = Curve.Heart(n: 100);";
        await using var page = await site.OpenAsync();
        using var desktop = new CSharpKernel(Path.Combine(Repository.Root(), "notebooks", "test.dib"));
        (await page.RunAsync(Beginning)).Text();
        await RunAsync(desktop, Beginning);
        foreach (var (options, steps, tolerance) in s_trainings)
        {
            var code = $"Console.Write(string.Join(' ', GradientDescent.Train(Network.Random(n1: 6, n2: 7, seed: 1), heart.x, heart.y, new() {{ Steps = {steps}, {options} }}).Cost));";
            var (here, there) = (Costs((await page.RunAsync(code)).Text()), Costs(await RunAsync(desktop, code)));
            Assert.Equal(steps + 1, here.Length);
            var difference = there.Zip(here, (a, b) => Math.Abs(a - b) / a).Max();
            Assert.True(difference <= tolerance, $"{options}, {steps} steps: {difference:g2} relative");
        }
    }

    private static async Task<string> RunAsync(CSharpKernel desktop, string code)
    {
        var printed = "";
        Assert.Null(await desktop.RunAsync(new Cell(1, "csharp", code, 1), output => printed += output.Data["text/plain"]));
        return printed;
    }

    private static double[] Costs(string printed) => [.. printed.Split(' ').Select(cost => double.Parse(cost, CultureInfo.InvariantCulture))];
}
