using System.Numerics.Tensors;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace Backprop;

/// <summary>Training: step after step against the gradient.</summary>
public static class GradientDescent
{
    /// <summary>
    /// Trains a copy of the network: in each step W ← W − ηJ_W and b ← b − ηJ_b for all six at once, or as the options say.
    /// </summary>
    /// <param name="network">Where to start; it does not change.</param>
    /// <param name="x">Inputs, 1×N.</param>
    /// <param name="y">Targets, 2×N.</param>
    /// <param name="options">Steps, learning rate and the rest; when null, 1,000 steps of plain descent at 7.</param>
    /// <remarks>
    /// A run whose cost or parameters stop being finite ends there and says so (<see cref="TrainingRun.DivergedAt"/>).
    /// The random numbers of a step are drawn in this order: the shuffle, if an epoch begins; then one noise factor each
    /// for J_W1, J_b1, J_W2, J_b2, J_W3, J_b3.
    /// Descent at a rate such as 7 is chaotic: another machine may end with other digits after some hundred steps.
    /// </remarks>
    /// <exception cref="ArgumentException">A shape does not fit, an entry is not finite, or an option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static TrainingRun Train(Network network, Matrix<double> x, Matrix<double> y, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        Shape.CheckBatch(x, y);
        options ??= new();
        options.Check(N: x.ColumnCount);

        int n1 = network.W1.RowCount, n2 = network.W2.RowCount;
        var parameters = Parameters.Of(network);
        var (gradient, lastFinite) = (parameters.Like(), parameters.Like());
        var batch = Batch.Of(x, y);
        using var pass = BackpropagationPass.For(n1, n2, options.BatchSize ?? batch.N);
        var stepper = new Stepper(options, parameters);
        var random = new MersenneTwister(options.Seed, threadSafe: false);
        var batches = options.BatchSize is { } size && size < batch.N ? new MiniBatches(batch, size, random) : null;

        var cost = new double[options.Steps + 1];
        var norms = new List<JacobianNorms>();
        var snapshots = new List<Snapshot>();

        for (var step = 0; ; step++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();

            var isEnd = step == options.Steps;
            if (isEnd)
                batches?.All();
            else
                batches?.Next();
            cost[step] = pass.Run(parameters, batch, gradient);
            if (!double.IsFinite(cost[step]))
                return Run(step, divergedAt: step);
            if (isEnd || step % options.RecordInterval == 0)
                Record(step);
            if (isEnd)
                return Run(step, divergedAt: null);

            if (options.Noise > 0)
                AddNoise(gradient, options.Noise, random);
            parameters.All.CopyTo(lastFinite.All);
            stepper.Step(gradient);
            if (!TensorPrimitives.IsFiniteAll<double>(parameters.All))
            {
                lastFinite.All.CopyTo(parameters.All);
                return Run(step, divergedAt: step);
            }
        }

        TrainingRun Run(int step, int? divergedAt) =>
            new(parameters.ToNetwork(), new ArraySegment<double>(cost, 0, step + 1), norms, snapshots, divergedAt);

        void Record(int step)
        {
            snapshots.Add(new(step, parameters.ToNetwork()));
            norms.Add(new(
                step,
                J_W1: TensorPrimitives.Norm<double>(gradient.W1), J_b1: TensorPrimitives.Norm<double>(gradient.b1),
                J_W2: TensorPrimitives.Norm<double>(gradient.W2), J_b2: TensorPrimitives.Norm<double>(gradient.b2),
                J_W3: TensorPrimitives.Norm<double>(gradient.W3), J_b3: TensorPrimitives.Norm<double>(gradient.b3)));
            options.Progress?.Report(new(step, options.Steps, cost[step]));
        }
    }

    /// <summary>Plain descent along whatever is called a gradient: right, or wrong on purpose.</summary>
    /// <param name="network">Where to start; it does not change.</param>
    /// <param name="jacobians">Six matrices for a network, as in <c>now => now.Backpropagate(x, y)</c>.</param>
    /// <param name="steps">How many steps to take, at least 1.</param>
    /// <param name="learningRate">η, greater than 0, in W ← W − ηJ_W and b ← b − ηJ_b.</param>
    /// <returns>The network after the last step.</returns>
    /// <remarks>It is written to be read; <see cref="Train"/> takes the same steps many times as fast.</remarks>
    /// <exception cref="ArgumentException">A Jacobian has not the shape of its parameters, a parameter is no longer finite, or an argument is out of its range.</exception>
    public static Network Plain(Network network, Func<Network, Gradients> jacobians, int steps = 1000, double learningRate = 7)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(jacobians);
        if (steps < 1)
            throw new ArgumentOutOfRangeException(nameof(steps), steps, $"steps is {steps}: expected at least 1.");
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, $"learningRate is {learningRate}: expected a positive number, such as 7.");

        for (var step = 0; step < steps; step++)
        {
            var J = jacobians(network);
            network = new(
                network.W1 - learningRate * J.J_W1, network.b1 - learningRate * J.J_b1,
                network.W2 - learningRate * J.J_W2, network.b2 - learningRate * J.J_b2,
                network.W3 - learningRate * J.J_W3, network.b3 - learningRate * J.J_b3);
        }

        return network;
    }

    /// <summary>The course's noise: each Jacobian × (1 + noise·N(0, 1)), one factor a matrix.</summary>
    private static void AddNoise(Parameters gradient, double noise, MersenneTwister random)
    {
        Scale(gradient.W1);
        Scale(gradient.b1);
        Scale(gradient.W2);
        Scale(gradient.b2);
        Scale(gradient.W3);
        Scale(gradient.b3);

        void Scale(Span<double> J) => TensorPrimitives.Multiply(J, 1 + noise * Normal.Sample(random, 0, 1), J);
    }
}
