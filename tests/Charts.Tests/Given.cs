using System.Text.Json.Nodes;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

/// <summary>What most tests draw: the heart, and two trainings towards it.</summary>
internal static class Given
{
    public static Curve Heart { get; } = Curve.Heart(n: 50);

    public static Network Untrained { get; } = Network.Random(seed: 1);

    public static TrainingRun Adam { get; } = GradientDescent.Train(
        Untrained, Heart.x, Heart.y, new() { Steps = 2000, LearningRate = 0.05, Optimizer = Optimizer.Adam, RecordEvery = 10 });

    public static TrainingRun Descent { get; } = GradientDescent.Train(
        Untrained, Heart.x, Heart.y, new() { Steps = 200, LearningRate = 7, RecordEvery = 10 });

    /// <summary>Targets of 1e200 have a cost that is not finite.</summary>
    public static TrainingRun Diverged { get; } = GradientDescent.Train(
        Untrained, Heart.x, Heart.y * 1e200, new() { Steps = 5 });

    public static Matrix<double> Matrix { get; } = Matrix<double>.Build.DenseOfArray(new[,]
    {
        { -2.0, 1.5, 0 },
        { 0.25, -0.031, 2 },
    });

    public static JsonNode Figure(this Chart chart) => JsonNode.Parse(chart.FigureJson)!;

    public static JsonNode Trace(this JsonNode figure, string name) =>
        Assert.Single(figure["data"]!.AsArray(), trace => (string?)trace!["name"] == name)!;

    public static double[] Numbers(this JsonNode? array) => [.. array!.AsArray().Select(item => (double)item!)];

    /// <summary>Pictures hold four significant digits.</summary>
    public static void EqualToFourDigits(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.Equal(expected, actual, (one, other) => Math.Abs(one - other) <= 5.1e-4 * Math.Abs(one));
}
