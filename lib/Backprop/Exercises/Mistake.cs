using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>A mistake that learners make: what comes out of it on the checker's network, and what a teacher says then.</summary>
internal sealed record Mistake(Matrix<double> Result, string Words)
{
    /// <summary>The right numbers, but for a factor or for lying down.</summary>
    public static IEnumerable<Mistake> OfSize(Matrix<double> right, double N, string shape) =>
    [
        new(right * N, $"These are the right numbers times exactly {N}, and N is {N} here: is 1/N missing? N is the number of columns, x.ColumnCount."),
        new(right / N, $"These are the right numbers divided by {N} once more, and N is {N} here: is there one 1/N too many?"),
        new(right / 2, "These are half the right numbers: is the 2 of the squared error missing, or did you divide by all 2N entries and not by the N examples?"),
        new(-right, "These are the right numbers with the wrong sign: it is a3 − y, not y − a3."),
        new(right.Transpose(), $"This is the right answer transposed: {shape}."),
    ];

    /// <summary>One slope σ′(z) that is missing or is something else; <paramref name="answer"/> says what comes out with a given matrix in its place.</summary>
    public static IEnumerable<Mistake> OfSlope(int layer, Matrix<double> z, Matrix<double> a, Func<Matrix<double>, Matrix<double>> answer) =>
    [
        new(answer(One(z)), $"This equals the answer without σ′(z{layer}): the way from a{layer} back to z{layer} is missing."),
        new(answer(a), $"This equals the answer with σ(z{layer}) where σ′(z{layer}) belongs: it is the slope that counts here."),
        new(answer(Activation.SigmoidDerivative(a)), $"This equals the answer with σ′(a{layer}): the slope is taken at z{layer}, before the sigmoid, not after it."),
    ];

    /// <summary>Ones in the shape of z: a slope of 1 is a slope left out.</summary>
    public static Matrix<double> One(Matrix<double> z) => Matrix<double>.Build.Dense(z.RowCount, z.ColumnCount, 1.0);
}
