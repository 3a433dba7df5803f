using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>Reads an exercise's answer like a teacher: says whether it is right, and which mistake was made if it is not.</summary>
/// <remarks>The answer is run on a 1-3-4-2 network with 5 examples: all sizes differ, so no mistake can hide in a shape.</remarks>
public static class Check
{
    /// <summary>Checks your J_W3: a function of a network, inputs x (1×N) and targets y (2×N).</summary>
    /// <param name="mine">Your function. It may return null while it is not written yet.</param>
    /// <returns>A sentence or two: right, or what to look at. Whatever your function throws is answered, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mine"/> itself is null.</exception>
    public static string J_W3(Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine) => Exercise.J_W3.Judge(mine);

    /// <summary>Checks your J_W2: as <see cref="J_W3"/>, one layer further back.</summary>
    /// <param name="mine">Your function. It may return null while it is not written yet.</param>
    /// <returns>A sentence or two: right, or what to look at. Whatever your function throws is answered, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mine"/> itself is null.</exception>
    public static string J_W2(Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine) => Exercise.J_W2.Judge(mine);

    /// <summary>Checks your J_W1: as <see cref="J_W3"/>, all the way back.</summary>
    /// <param name="mine">Your function. It may return null while it is not written yet.</param>
    /// <returns>A sentence or two: right, or what to look at. Whatever your function throws is answered, too.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mine"/> itself is null.</exception>
    public static string J_W1(Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine) => Exercise.J_W1.Judge(mine);
}
