using MathNet.Numerics.LinearAlgebra;
using static Backprop.Blackboard;

namespace Backprop;

/// <content>J_W2 = dC_dz2 a1ᵀ / N with dC_dz2 = (W3ᵀ dC_dz3) ⊙ σ′(z2), five lines.</content>
internal sealed partial record Exercise
{
    public static Exercise J_W2 { get; } = Of_J_W2();

    private static Exercise Of_J_W2()
    {
        var right = network.J_W2(x, y);
        return new(
            "J_W2", right,
            Begin: "Its first two lines are J_W3's, up to dC/dz3; then go back through W3.",
            Shapes: $"Here dC/dz3 is {Shape.Of(dC_dz3)} and W3 is {Shape.Of(W3)}; back through W3, dC/da2 must become {Shape.Of(dC_da2)}, the shape of z2. Then a1 is {Shape.Of(a1)}, and J_W2 must become {Shape.Of(right)}.",
            [
                new(dC_da3, "This is dC/da3, the first line: a good start. Four doors are still ahead: back to z3, through W3 to a2, back to z2, then to W2."),
                new(dC_dz3, "This is dC/dz3: two of five lines are done. Next, back through W3: each neuron of hidden layer 2 collects blame from both outputs that it fed."),
                new(dC_da2, "This is dC/da2: three of five lines are done. The next door leads from a2 back to z2."),
                new(dC_da2.Transpose(), "This is dC/da2 lying down: after Jᵀ W3 the result has to stand up again, (Jᵀ W3)ᵀ. Two doors are still ahead."),
                new(dC_dz2, "This is dC/dz2: four of five lines are done. The last one brings in what came into W2."),
                .. Mistake.OfSize(right, N, "J_W2 has the shape of W2, hidden layer 2 down and hidden layer 1 across"),
                .. Mistake.OfSlope(3, z3, a3, slope => Answer(slope, slope2)),
                .. Mistake.OfSlope(2, z2, a2, slope => Answer(slope3, slope)),
                new(Answer(Mistake.One(z3), Mistake.One(z2)), "This equals the answer without any σ′: from a3 back to z3 and from a2 back to z2, each time the slope of the sigmoid is missing."),
                new(dC_dz3 * a1.Transpose() / N, "This goes from z3 straight to a1: the way back through W3, and σ′(z2), are missing."),
                new(dC_dz2 * z1.Transpose() / N, "This equals the answer with z1 where a1 belongs: what came into W2 had already been through the sigmoid."),
                new(dC_dz2 * a2.Transpose() / N, "This uses a2: this is J_W3's activation. It came out of W2; W2 meets what came in, a1."),
                new(dC_dz2 * a0.Transpose() / N, "This uses a0: this is J_W1's activation. W2 meets a1."),
                new(network.J_W3(x, y), "This is J_W3. It ends at W3; for J_W2 go on from dC/dz3, back through W3."),
                new(network.J_W1(x, y), "This is J_W1: one layer too far back. J_W2 ends with dC/dz2 and a1."),
                new(network.J_b2(x, y), "This is J_b2, the bias's Jacobian: a weight's slope also meets what came in, a1."),
            ]);

        static Matrix<double> Answer(Matrix<double> slope3, Matrix<double> slope2) =>
            (W3.Transpose() * dC_da3.PointwiseMultiply(slope3)).PointwiseMultiply(slope2) * a1.Transpose() / N;
    }
}
