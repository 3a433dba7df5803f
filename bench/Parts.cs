using Backprop;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using MathNet.Numerics.LinearAlgebra;

namespace Bench;

/// <summary>The parts, each alone, by BenchmarkDotNet: those that a lesson calls, and a step of <see cref="GradientDescent.Train"/>.</summary>
public class Parts
{
    private const int Steps = 1000;

    private readonly TrainingOptions _options = new() { Steps = Steps, RecordEvery = Steps, LearningRate = Problem.NotesRate };
    private Network _network = null!;
    private Matrix<double> _x = null!, _y = null!, _z2 = null!;

    /// <summary>Examples.</summary>
    [Params(10, 100, 1000)]
    public int N { get; set; }

    /// <summary>Measures them and says how long each took and what it allocated.</summary>
    internal static IReadOnlyList<(string Part, int N, double Nanoseconds, double Bytes)> Measure(string folder)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(50)).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(folder);
        return
        [
            .. from report in BenchmarkRunner.Run<Parts>(config).Reports
               where report.ResultStatistics is not null
               let part = report.BenchmarkCase
               select (part.Descriptor.WorkloadMethodDisplayInfo.Trim('\''), (int)part.Parameters["N"],
                       report.ResultStatistics!.Median, (double)(report.GcStats.GetBytesAllocatedPerOperation(part) ?? 0)),
        ];
    }

    /// <summary>Makes a network and its examples.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var curve = Curve.Heart(N);
        (_network, _x, _y) = (Network.Random(6, 7, seed: 1), curve.x, curve.y);
        _z2 = _network.Forward(_x).z2;
    }

    /// <summary>One of a thousand.</summary>
    [Benchmark(Description = "a step of Train", OperationsPerInvoke = Steps)]
    public TrainingRun Step() => GradientDescent.Train(_network, _x, _y, _options);

    /// <summary>σ of a matrix, 7×N.</summary>
    [Benchmark(Description = "Activation.Sigmoid(z2)")]
    public Matrix<double> Sigmoid() => Activation.Sigmoid(_z2);

    /// <summary>σ′ of a matrix, 7×N.</summary>
    [Benchmark(Description = "Activation.SigmoidDerivative(z2)")]
    public Matrix<double> SigmoidDerivative() => Activation.SigmoidDerivative(_z2);

    /// <summary>All layers.</summary>
    [Benchmark(Description = "network.Forward(x)")]
    public ForwardPass Forward() => _network.Forward(_x);

    /// <summary>One Jacobian, as in the notes.</summary>
    [Benchmark(Description = "network.J_W2(x, y)")]
    public Matrix<double> J_W2() => _network.J_W2(_x, _y);

    /// <summary>All six in one pass.</summary>
    [Benchmark(Description = "network.Backpropagate(x, y)")]
    public Gradients Backpropagate() => _network.Backpropagate(_x, _y);
}
