using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>The honest, slow way to a derivative, to check the fast one against.</summary>
public static class GradientCheck
{
    /// <summary>Nudges each parameter p up and down: ∂C/∂p ≈ (C(p + h) − C(p − h)) / 2h, two costs a parameter.</summary>
    /// <param name="network">The network whose parameters are nudged; it does not change.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <param name="step">h, the size of the nudge, greater than 0.</param>
    /// <returns>Six matrices in the shapes of the parameters.</returns>
    /// <exception cref="ArgumentException">A shape does not fit, an entry is not finite, or h is not a positive number.</exception>
    public static Gradients CentralDifferences(Network network, Matrix<double> x, Matrix<double> y, double step = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(network);
        Shape.CheckBatch(x, y);
        if (!(step > 0 && double.IsFinite(step)))
            throw new ArgumentOutOfRangeException(nameof(step), step, $"step is {step}: expected a small positive number such as 1e-5.");

        return new(
            J_W1: Nudge(network.W1, W1 => network.With(W1: W1)), J_b1: Nudge(network.b1, b1 => network.With(b1: b1)),
            J_W2: Nudge(network.W2, W2 => network.With(W2: W2)), J_b2: Nudge(network.b2, b2 => network.With(b2: b2)),
            J_W3: Nudge(network.W3, W3 => network.With(W3: W3)), J_b3: Nudge(network.b3, b3 => network.With(b3: b3)));

        Matrix<double> Nudge(Matrix<double> parameters, Func<Matrix<double>, Network> with) =>
            parameters.MapIndexed((i, j, value) =>
            {
                double Cost(double nudged)
                {
                    var changed = parameters.Clone();
                    changed[i, j] = nudged;
                    return with(changed).Cost(x, y);
                }

                return (Cost(value + step) - Cost(value - step)) / (2 * step);
            }, Zeros.Include);
    }

    /// <summary>Compares Jacobians with central differences.</summary>
    /// <param name="network">The network at whose parameters both are taken.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <param name="step">The size of the nudge; near 1e-5 the error is smallest.</param>
    /// <param name="jacobians">
    /// What to check; by default the library's six. Your own J_W3 alone:
    /// <c>network.Backpropagate(x, y) with { J_W3 = mine }</c>.
    /// </param>
    /// <returns>A relative error for each of the six; around 1e-9 for right ones.</returns>
    /// <exception cref="ArgumentException">A shape does not fit, an entry is not finite, or the step is not a positive number.</exception>
    public static GradientErrors Compare(
        Network network, Matrix<double> x, Matrix<double> y, double step = 1e-5, Gradients? jacobians = null)
    {
        var D = CentralDifferences(network, x, y, step);
        var J = jacobians ?? new Gradients(
            network.J_W1(x, y), network.J_b1(x, y),
            network.J_W2(x, y), network.J_b2(x, y),
            network.J_W3(x, y), network.J_b3(x, y));

        return new(
            Error(J.J_W1, D.J_W1, "J_W1"), Error(J.J_b1, D.J_b1, "J_b1"),
            Error(J.J_W2, D.J_W2, "J_W2"), Error(J.J_b2, D.J_b2, "J_b2"),
            Error(J.J_W3, D.J_W3, "J_W3"), Error(J.J_b3, D.J_b3, "J_b3"));
    }

    private static double Error(Matrix<double> J, Matrix<double> D, string name)
    {
        if (J.RowCount != D.RowCount || J.ColumnCount != D.ColumnCount)
            throw new ArgumentException($"{name} is {Shape.Of(J)}: expected {Shape.Of(D)}, the shape of its parameters.", nameof(J));
        var difference = (J - D).FrobeniusNorm();
        return difference == 0 ? 0 : difference / D.FrobeniusNorm();
    }
}
