using MathNet.Numerics.LinearAlgebra;
using static Backprop.Blackboard;

namespace Backprop;

/// <content>J_W1 = dC_dz1 a0ᵀ / N with dC_dz1 = (W2ᵀ dC_dz2) ⊙ σ′(z1), seven lines.</content>
internal sealed partial record Exercise
{
    public static Exercise J_W1 { get; } = Of_J_W1();

    private static Exercise Of_J_W1()
    {
        var right = network.J_W1(x, y);
        return new(
            "J_W1", right,
            Begin: "Its first four lines are J_W2's, up to dC/dz2; then do once more, through W2, what was done through W3.",
            Shapes: $"Here dC/dz3 is {Shape.Of(dC_dz3)}, W3 is {Shape.Of(W3)}, dC/dz2 is {Shape.Of(dC_dz2)} and W2 is {Shape.Of(W2)}; back through W2, dC/da1 must become {Shape.Of(dC_da1)}, the shape of z1. Then a0 is {Shape.Of(a0)}, and J_W1 must become {Shape.Of(right)}.",
            [
                new(dC_da3, "This is dC/da3, the first line: a good start. Six doors are still ahead: z3, a2, z2, a1, z1, W1."),
                new(dC_dz3, "This is dC/dz3: two of seven lines are done. Next, back through W3 to a2."),
                new(dC_da2, "This is dC/da2: three of seven lines are done. The next door leads from a2 back to z2."),
                new(dC_dz2, "This is dC/dz2: four of seven lines are done. Next, back through W2: each neuron of hidden layer 1 collects blame from all that it fed."),
                new(dC_da1, "This is dC/da1: five of seven lines are done. The next door leads from a1 back to z1."),
                new(dC_da1.Transpose(), "This is dC/da1 lying down: after Jᵀ W2 the result has to stand up again, (Jᵀ W2)ᵀ. Two doors are still ahead."),
                new(dC_dz1, "This is dC/dz1: six of seven lines are done. The last one brings in what came into W1."),
                .. Mistake.OfSize(right, N, "J_W1 has the shape of W1, hidden layer 1 down and the one input across"),
                .. Mistake.OfSlope(3, z3, a3, slope => Answer(slope, slope2, slope1)),
                .. Mistake.OfSlope(2, z2, a2, slope => Answer(slope3, slope, slope1)),
                .. Mistake.OfSlope(1, z1, a1, slope => Answer(slope3, slope2, slope)),
                new(Answer(Mistake.One(z3), Mistake.One(z2), Mistake.One(z1)), "This equals the answer without any σ′: at z3, at z2 and at z1, each time the slope of the sigmoid is missing."),
                new(dC_dz3 * a0.Transpose() / N, "This goes from z3 straight to the input: the way back through W3 and W2 is missing."),
                new(dC_dz2 * a0.Transpose() / N, "This goes from z2 straight to the input: the way back through W2, and σ′(z1), are missing."),
                new(dC_dz1 * z1.Transpose() / N, "This uses z1, what came out of W1. It is what came in that counts: a0."),
                new(dC_dz1 * a1.Transpose() / N, "This uses a1: this is J_W2's activation. It came out of W1; W1 meets what came in, a0."),
                new(network.J_W3(x, y), "This is J_W3. It ends at W3; for J_W1 go on from dC/dz3, back through W3 and W2."),
                new(network.J_W2(x, y), "This is J_W2. It ends at W2; for J_W1 go on from dC/dz2, back through W2."),
                new(network.J_b1(x, y), "This is J_b1, the bias's Jacobian, as if every input were 1: a weight's slope also meets what came in, a0."),
            ]);

        static Matrix<double> Answer(Matrix<double> slope3, Matrix<double> slope2, Matrix<double> slope1)
        {
            var dC_dz2 = (W3.Transpose() * dC_da3.PointwiseMultiply(slope3)).PointwiseMultiply(slope2);
            return (W2.Transpose() * dC_dz2).PointwiseMultiply(slope1) * a0.Transpose() / N;
        }
    }
}
