using MathNet.Numerics.LinearAlgebra;
using static Backprop.Blackboard;

namespace Backprop;

/// <content>J_W3 = dC_dz3 a2ᵀ / N, three lines.</content>
internal sealed partial record Exercise
{
    public static Exercise J_W3 { get; } = Of_J_W3();

    private static Exercise Of_J_W3()
    {
        var right = network.J_W3(x, y);
        return new(
            "J_W3", right,
            Begin: "Begin with 2 * (a3 - y).",
            Shapes: $"Here dC/dz3 is {Shape.Of(dC_dz3)}, a2 is {Shape.Of(a2)}, and J_W3 must become {Shape.Of(right)}.",
            [
                new(dC_da3, "This is dC/da3, the first line: a good start. Two doors are still ahead: from a3 back to z3, then from z3 to W3."),
                new(dC_dz3, "This is dC/dz3: two of three lines are done. The last one brings in what came into W3."),
                .. Mistake.OfSize(right, N, "J_W3 has the shape of W3, outputs down and inputs across"),
                .. Mistake.OfSlope(3, z3, a3, slope => dC_da3.PointwiseMultiply(slope) * a2.Transpose() / N),
                new(dC_dz3 * z2.Transpose() / N, "This equals the answer with z2 where a2 belongs: what came into W3 had already been through the sigmoid."),
                new(dC_dz3 * a1.Transpose() / N, "This uses a1, the activation that came into W2. W3 meets a2."),
                new(dC_dz3 * a3.Transpose() / N, "This uses a3, what came out of W3. It is what came in that counts: a2."),
                new(network.J_b3(x, y), "This is J_b3, the bias's Jacobian: a weight's slope also meets what came in, a2."),
            ]);
    }
}
