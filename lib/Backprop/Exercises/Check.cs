using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>Reads an exercise's answer like a teacher: says whether it is right, and which mistake was made if it is not.</summary>
/// <remarks>The answer is run on a 1-3-4-2 network with 5 examples: all sizes differ, so no mistake can hide in a shape.</remarks>
public static class Check
{
    private static readonly Network Network = Network.Random(n1: 3, n2: 4, seed: 5);
    private static readonly Matrix<double> x = Curve.Heart(5).x, y = Curve.Heart(5).y;

    /// <summary>Checks your J_W3: a function of a network, inputs x (1×N) and targets y (2×N).</summary>
    /// <param name="mine">Your function. It may return null while it is not written yet.</param>
    /// <returns>A sentence or two: right, or what to look at.</returns>
    public static string J_W3(Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine)
    {
        var (_, _, a1, z2, a2, z3, a3) = Network.Forward(x);
        double N = x.ColumnCount;
        var dC_da3 = 2 * (a3 - y);
        var slope = Activation.SigmoidDerivative(z3);
        var dC_dz3 = dC_da3.PointwiseMultiply(slope);
        var right = Network.J_W3(x, y);

        return Judge("J_W3", mine, right,
        [
            (dC_da3, "This is dC/da3, the first line: a good start. Two doors are still ahead: from a3 back to z3, then from z3 to W3."),
            (dC_dz3, "This is dC/dz3: two of three lines are done. The last one brings in what came into W3."),
            (right * N, $"These are the right numbers times exactly {N}, and N is {N} here: is 1/N missing?"),
            (right / 2, "These are half the right numbers: is the 2 of the squared error missing, or did you divide by all 2N entries and not by the N examples?"),
            (-right, "These are the right numbers with the wrong sign: it is a3 − y, not y − a3."),
            (right.Transpose(), "This is the right answer transposed: J_W3 has the shape of W3, outputs down and inputs across."),
            (dC_da3 * a2.Transpose() / N, "This equals the answer without σ′(z3): the way from a3 back to z3 is missing."),
            (dC_da3.PointwiseMultiply(Activation.Sigmoid(z3)) * a2.Transpose() / N, "This equals the answer with σ(z3) where σ′(z3) belongs: it is the slope that counts here."),
            (dC_da3.PointwiseMultiply(Activation.SigmoidDerivative(a3)) * a2.Transpose() / N, "This equals the answer with σ′(a3): the slope is taken at z3, before the sigmoid, not after it."),
            (dC_dz3 * z2.Transpose() / N, "This equals the answer with z2 where a2 belongs: what came into W3 had already been through the sigmoid."),
            (dC_dz3 * a1.Transpose() / N, "This uses a1, the activation that came into W2. W3 meets a2."),
        ]);
    }

    private static string Judge(
        string name,
        Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine,
        Matrix<double> right,
        (Matrix<double> Result, string Words)[] mistakes)
    {
        ArgumentNullException.ThrowIfNull(mine);

        Matrix<double>? answer;
        try
        {
            answer = mine(Network, x, y);
        }
        catch (ArgumentException shapesDoNotFit)
        {
            return $"Your {name} stopped with: {shapesDoNotFit.Message} Write the shape of each matrix beside its line: which one has to lie down?";
        }

        if (answer is null)
            return $"{name} is not written yet: the function returns null. Begin with 2 * (a3 - y).";
        if (Equal(answer, right))
            return $"Right: this is {name}.";
        foreach (var (result, words) in mistakes)
        {
            if (Equal(answer, result))
                return words;
        }

        if (answer.RowCount != right.RowCount || answer.ColumnCount != right.ColumnCount)
            return $"Your {name} is {Shape.Of(answer)}, here it should be {Shape.Of(right)}, the shape of {name[2..]}.";

        var difference = (answer - right).PointwiseAbs();
        var (i, j, _) = difference.EnumerateIndexed(Zeros.Include).MaxBy(entry => double.IsNaN(entry.Item3) ? double.PositiveInfinity : entry.Item3);
        return string.Create(CultureInfo.InvariantCulture,
            $"The shape is right, the numbers are not: at [{i}, {j}] yours is {answer[i, j]:g4}, it should be {right[i, j]:g4}. It is none of the usual mistakes: follow one weight through the chain rule.");
    }

    /// <summary>Equal up to rounding: two ways to write the same product differ in the last digits.</summary>
    private static bool Equal(Matrix<double> a, Matrix<double> b) =>
        a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount
        && (a - b).Enumerate().All(difference => Math.Abs(difference) <= 1e-12 * b.Enumerate().Max(Math.Abs));
}
