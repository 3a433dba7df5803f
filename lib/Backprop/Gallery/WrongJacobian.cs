using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>A mistake in the backward pass: what it is called, how it is written, and what it computes.</summary>
public sealed class WrongJacobian
{
    private const int Steps = 1000;

    private readonly BackwardSteps _steps;

    internal WrongJacobian(string name, string line, BackwardSteps steps) => (Name, Line, _steps) = (name, line, steps);

    /// <summary>What is wrong, as in "W2 not transposed".</summary>
    public string Name { get; }

    /// <summary>The wrong line, as in <c>J = W2 * J;</c>. A line that is left out is commented out.</summary>
    public string Line { get; }

    /// <summary>The six Jacobians with this mistake in them.</summary>
    /// <param name="network">The network; with equal hidden layers, as 1-6-6-2, most mistakes run.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <exception cref="ArgumentException">The mistake gives shapes that do not fit; or x, y are not 1×N, 2×N and finite.</exception>
    public Gradients Jacobians(Network network, Matrix<double> x, Matrix<double> y) => _steps.Walk(network, x, y);

    /// <summary>Asks three questions of the mistake: does it throw, does the gradient check see it, does it still train?</summary>
    /// <param name="network">The network to begin with.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <param name="learningRate">η, greater than 0, for the training with the mistake and for the one without.</param>
    /// <returns>
    /// The answers: the exception's message; or how far each of the six is from central differences, and the cost after
    /// 1,000 steps of plain descent, beside what the right Jacobians reach.
    /// </returns>
    /// <exception cref="ArgumentException">x is not 1×N, y is not 2×N, an entry is not finite, or η is not a positive number.</exception>
    public Examination Examine(Network network, Matrix<double> x, Matrix<double> y, double learningRate = 7)
    {
        ArgumentNullException.ThrowIfNull(network);
        var before = network.Cost(x, y);
        var right = GradientDescent.Train(network, x, y, new() { Steps = Steps, LearningRate = learningRate }).Cost[^1];
        try
        {
            var errors = GradientCheck.Compare(network, x, y, jacobians: Jacobians(network, x, y));
            var trained = GradientDescent.Plain(network, now => Jacobians(now, x, y), Steps, learningRate);
            return new(Name, Throws: null, errors, before, trained.Cost(x, y), right);
        }
        catch (ArgumentException shapesDoNotFit)
        {
            return new(Name, shapesDoNotFit.Message, Errors: null, before, After: null, right);
        }
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
