using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>Comparisons with a tolerance relative to the largest entry of what is expected.</summary>
internal static class Close
{
    public static void To(Matrix<double> expected, Matrix<double> actual, double tolerance, string what)
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        var largest = expected.Enumerate().Max(Math.Abs);
        var error = (expected - actual).Enumerate().Max(Math.Abs);
        Assert.True(error <= tolerance * largest, $"{what}: off by {error:g3}, largest entry {largest:g3}, allowed {tolerance:g3} of it");
    }

    public static void To(double expected, double actual, double tolerance, string what) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * Math.Abs(expected), $"{what}: {actual:r}, expected {expected:r} within {tolerance:g3}");

    public static void To(Gradients expected, Gradients actual, double tolerance)
    {
        To(expected.J_W1, actual.J_W1, tolerance, "J_W1");
        To(expected.J_b1, actual.J_b1, tolerance, "J_b1");
        To(expected.J_W2, actual.J_W2, tolerance, "J_W2");
        To(expected.J_b2, actual.J_b2, tolerance, "J_b2");
        To(expected.J_W3, actual.J_W3, tolerance, "J_W3");
        To(expected.J_b3, actual.J_b3, tolerance, "J_b3");
    }

    public static void To(Network expected, Network actual, double tolerance)
    {
        To(expected.W1, actual.W1, tolerance, "W1");
        To(expected.b1, actual.b1, tolerance, "b1");
        To(expected.W2, actual.W2, tolerance, "W2");
        To(expected.b2, actual.b2, tolerance, "b2");
        To(expected.W3, actual.W3, tolerance, "W3");
        To(expected.b3, actual.b3, tolerance, "b3");
    }

    public static Gradients TheSix(this Network network, Matrix<double> x, Matrix<double> y) => new(
        network.J_W1(x, y), network.J_b1(x, y),
        network.J_W2(x, y), network.J_b2(x, y),
        network.J_W3(x, y), network.J_b3(x, y));
}
