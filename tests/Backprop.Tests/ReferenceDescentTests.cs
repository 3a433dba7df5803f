using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>
/// Three descents of the notes on NumPy. They are chaotic: one unit in the last place grows to 1e-7 by step 1,000,
/// so late steps are held to a wider tolerance.
/// </summary>
public sealed class ReferenceDescentTests
{
    public static TheoryData<string> Descents => new(Reference.Descents);

    [Fact]
    public void There_are_three_descents() => Assert.Equal(3, Reference.Descents.Count);

    [Theory, MemberData(nameof(Descents))]
    public void By_the_six_Jacobians(string name)
    {
        var (network, x, y, learningRate, steps) = Start(name);
        var cost = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            cost.Add(network.Cost(x, y));
            network = network.With(
                W1: network.W1 - learningRate * network.J_W1(x, y), b1: network.b1 - learningRate * network.J_b1(x, y),
                W2: network.W2 - learningRate * network.J_W2(x, y), b2: network.b2 - learningRate * network.J_b2(x, y),
                W3: network.W3 - learningRate * network.J_W3(x, y), b3: network.b3 - learningRate * network.J_b3(x, y));
        }

        cost.Add(network.Cost(x, y));
        Compare(name, cost, network);
    }

    [Theory, MemberData(nameof(Descents))]
    public void By_Train(string name)
    {
        var (network, x, y, learningRate, steps) = Start(name);
        var run = GradientDescent.Train(network, x, y, new() { Steps = steps, LearningRate = learningRate });
        Compare(name, run.Cost, run.Network);
    }

    private static (Network Network, Matrix<double> x, Matrix<double> y, double LearningRate, int Steps) Start(string name)
    {
        var descent = Reference.Descent(name);
        var curve = Curve.Heart(descent.GetProperty("n").GetInt32());
        return (descent.Network("initial"), curve.x, curve.y, descent.GetProperty("learningRate").GetDouble(), LastStep(name));
    }

    private static int LastStep(string name) =>
        Reference.Descent(name).GetProperty("cost").EnumerateObject().Max(entry => int.Parse(entry.Name, CultureInfo.InvariantCulture));

    private static void Compare(string name, IReadOnlyList<double> cost, Network final)
    {
        var descent = Reference.Descent(name);
        foreach (var entry in descent.GetProperty("cost").EnumerateObject())
        {
            var step = int.Parse(entry.Name, CultureInfo.InvariantCulture);
            Close.To(entry.Value.GetDouble(), cost[step], step <= 100 ? 1e-9 : 1e-4, $"cost at step {step}");
        }

        Close.To(descent.Network("final"), final, 1e-4);
    }
}
