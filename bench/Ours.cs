using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Backprop;

namespace Bench;

/// <summary>
/// The library as a contestant: a process of its own like the others, so that nobody is measured warmer, colder or with another heap.
/// </summary>
/// <remarks>The conversation is described at <see cref="Peer"/>.</remarks>
internal static class Ours
{
    /// <summary>What can be laid on top of plain descent at the same number of examples.</summary>
    public static IReadOnlyList<string> Extras { get; } = ["noise", "momentum", "Adam", "recording"];

    public static void Answer(string variant)
    {
        Problem? problem = null;
        while (Console.ReadLine()?.Split(' ', 2) is [var command, var argument])
        {
            if (command == "about")
            {
                Console.WriteLine(RuntimeInformation.FrameworkDescription);
                continue;
            }

            if (command == "problem")
            {
                problem = Problem.Read(argument);
                Console.WriteLine("ready");
                continue;
            }

            if (problem is null)
                throw new InvalidOperationException("A problem comes first.");
            var steps = int.Parse(argument);
            var clock = new Clock();
            var options = Options(variant, steps) with { LearningRate = problem.LearningRate, Progress = clock };
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var run = GradientDescent.Train(problem.Start, problem.x, problem.y, options);
            bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{command switch { "cost" => run.Cost[^1], "bytes" => bytes, _ => clock.Seconds }:r}"));
        }
    }

    /// <summary>Plain descent that records the first and the last network; or that and one thing on top.</summary>
    private static TrainingOptions Options(string variant, int steps)
    {
        var plain = new TrainingOptions { Steps = steps, RecordEvery = steps };
        return variant switch
        {
            "plain" => plain,
            "noise" => plain with { Noise = 0.1 },
            "momentum" => plain with { Momentum = 0.5 },
            "Adam" => plain with { Optimizer = Optimizer.Adam },
            "recording" => plain with { RecordEvery = null },
            "mini-batches of 100" => plain with { BatchSize = 100 },
            _ => throw new ArgumentOutOfRangeException(nameof(variant), variant, "There is no such variant."),
        };
    }

    /// <summary>
    /// Runs from the report of step 0 to the last one: so many updates, and so many passes. What comes before the first step,
    /// copying the examples, is left out here as it is for the others, who did it when they read the problem.
    /// </summary>
    private sealed class Clock : IProgress<TrainingProgress>
    {
        private long? _first;

        public double Seconds { get; private set; }

        public void Report(TrainingProgress value)
        {
            _first ??= Stopwatch.GetTimestamp();
            Seconds = Stopwatch.GetElapsedTime(_first.Value).TotalSeconds;
        }
    }
}
