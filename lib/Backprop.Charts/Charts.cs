using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>The pictures of backpropagation. Each is drawn by whatever notebook or page shows it.</summary>
public static class Charts
{
    /// <summary>plotly.js for the page around a notebook: shown once, it lets every later chart draw itself, offline.</summary>
    public static PlotlyScript Script { get; } = new();

    /// <summary>The cost over the steps of a training, on a log axis.</summary>
    /// <param name="run">The training; costs that are not finite are left out.</param>
    /// <exception cref="ArgumentException">The run has no finite cost.</exception>
    public static Chart CostCurve(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return CostCurveChart.Of(run);
    }

    /// <summary>The costs of several trainings over their steps, on one log axis.</summary>
    /// <param name="runs">The trainings, each with what to call it.</param>
    /// <exception cref="ArgumentException">There is no run, two have the same name, or one has no finite cost.</exception>
    public static Chart CostCurve(params (string Name, TrainingRun Run)[] runs)
    {
        Require.Named(runs, nameof(runs), "run");
        return CostCurveChart.Of(runs);
    }

    /// <summary>What a network draws over what it should draw, on equal axes, with the distances of some points.</summary>
    /// <param name="curve">The target.</param>
    /// <param name="network">The network.</param>
    public static Chart Fit(Curve curve, Network network)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(network);
        return FitChart.Of(curve, network);
    }

    /// <summary>What several networks draw over what they should draw, side by side.</summary>
    /// <param name="curve">The target.</param>
    /// <param name="networks">The networks, each with what to call it.</param>
    /// <exception cref="ArgumentException">There is no network, or two have the same name.</exception>
    public static Chart Fits(Curve curve, params (string Name, Network Network)[] networks)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Require.Named(networks, nameof(networks), "network");
        return FitsChart.Of(curve, networks);
    }

    /// <summary>A slider that scrubs through a training: output, cost and the norms of the six Jacobians together.</summary>
    /// <param name="curve">The target.</param>
    /// <param name="run">The training; its snapshots become at most 40 frames, more of them early on, when more happens.</param>
    /// <exception cref="ArgumentException">The run holds fewer than two snapshots.</exception>
    public static Chart Replay(Curve curve, TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Require.Snapshots(run, nameof(run));
        return ReplayChart.Of(curve, run);
    }

    /// <summary>The norms of the six Jacobians over the steps of a training, on a log axis.</summary>
    /// <param name="run">The training.</param>
    /// <exception cref="ArgumentException">The run recorded no norms.</exception>
    public static Chart JacobianNorms(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JacobianNormsChart.Of(run);
    }

    /// <summary>A matrix as coloured cells with their numbers, row 0 at the top; blue is negative, rust positive.</summary>
    /// <param name="matrix">Any matrix. Above 8 columns or 20 rows the cells have no numbers, and a colour bar stands beside them.</param>
    /// <param name="title">What the matrix is, as in "W2".</param>
    /// <exception cref="ArgumentException">An entry is not finite.</exception>
    public static Chart Heatmap(Matrix<double> matrix, string title)
    {
        Require.Finite(matrix, nameof(matrix));
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return HeatmapChart.Of(matrix, title);
    }

    /// <summary>The sigmoid σ and its derivative σ′ over z from −8 to 8, with tangents of σ and their slopes.</summary>
    /// <param name="tangentsAt">Where tangents touch, each from −8 to 8.</param>
    /// <remarks>Section 1 of the notes.</remarks>
    /// <exception cref="ArgumentException">A tangent lies outside the picture.</exception>
    public static Chart Activation(params double[] tangentsAt)
    {
        ArgumentNullException.ThrowIfNull(tangentsAt);
        foreach (var z in tangentsAt)
        {
            if (!(Math.Abs(z) <= ActivationChart.End))
                throw new ArgumentException($"A tangent is asked for at z = {z}: the picture goes from −8 to 8.", nameof(tangentsAt));
        }

        return ActivationChart.Of(tangentsAt);
    }

    /// <summary>How the entries of matrices are spread, as densities on the same axes, with the density of N(0, 1)/2 as a thin line.</summary>
    /// <param name="matrices">Matrices of any shape, each with what to call it.</param>
    /// <remarks>Section 2 of the notes: <c>reset_network</c> draws each entry from N(0, 1)/2.</remarks>
    /// <exception cref="ArgumentException">There is no matrix, two have the same name, or an entry is not finite.</exception>
    public static Chart Histograms(params (string Name, Matrix<double> Values)[] matrices)
    {
        Require.Named(matrices, nameof(matrices), "matrix");
        foreach (var (name, values) in matrices)
            Require.Finite(values, name);
        return HistogramsChart.Of(matrices);
    }

    /// <summary>What several networks draw, without a target, in one plane with equal axes; a dot marks where each curve begins.</summary>
    /// <param name="x">The inputs, 1×N.</param>
    /// <param name="networks">The networks, each with what to call it.</param>
    /// <exception cref="ArgumentException">x is not 1×N, there is no network, or two have the same name.</exception>
    public static Chart Outputs(Matrix<double> x, params (string Name, Network Network)[] networks)
    {
        ArgumentNullException.ThrowIfNull(x);
        Require.Named(networks, nameof(networks), "network");
        return OutputsChart.Of(x, networks);
    }

    /// <summary>A cost as a surface over two weights, which can be turned; a dot marks its lowest point.</summary>
    /// <param name="cost">The cost for a value of the one weight and a value of the other. It is asked 41×41 times.</param>
    /// <param name="u">The one weight: what it is called, and from where to where it goes.</param>
    /// <param name="v">The other weight.</param>
    /// <exception cref="ArgumentException">A range is not finite or not ascending, or a cost is not finite.</exception>
    public static Chart CostSurface(
        Func<double, double, double> cost, (string Name, double From, double To) u, (string Name, double From, double To) v)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return CostSurfaceChart.Of(Landscape.Of(cost, Require.Range(u, nameof(u)), Require.Range(v, nameof(v))));
    }

    /// <summary>
    /// The same cost seen from above: lines of equal cost, and a descent across them. The lines are spaced evenly, on a log scale when the
    /// cost spans more than two decades; axes are equal unless one range is twice as long as the other.
    /// </summary>
    /// <param name="cost">The cost for a value of the one weight and a value of the other. It is asked 41×41 times.</param>
    /// <param name="u">The weight to the right: what it is called, and from where to where it goes.</param>
    /// <param name="v">The weight upwards.</param>
    /// <param name="path">The weights after each step, the start first; may be empty. What lies outside the ranges is not seen.</param>
    /// <exception cref="ArgumentException">A range is not finite or not ascending, or a cost or a place of the path is not finite.</exception>
    public static Chart CostContour(
        Func<double, double, double> cost, (string Name, double From, double To) u, (string Name, double From, double To) v,
        IReadOnlyList<(double u, double v)> path)
    {
        ArgumentNullException.ThrowIfNull(cost);
        ArgumentNullException.ThrowIfNull(path);
        for (var i = 0; i < path.Count; i++)
        {
            if (!double.IsFinite(path[i].u) || !double.IsFinite(path[i].v))
                throw new ArgumentException($"path[{i}] is {path[i]}: expected finite numbers. Is the learning rate too large?", nameof(path));
        }

        return CostContourChart.Of(Landscape.Of(cost, Require.Range(u, nameof(u)), Require.Range(v, nameof(v))), cost, path);
    }

    /// <summary>The error of a gradient by central differences over the step h, both on log axes: a V, beside its arms lines of slope −1 and 2.</summary>
    /// <param name="errors">Steps, each with its error, in any order. Errors that are 0 or not finite have no place and are left out.</param>
    /// <remarks>
    /// Rounding costs about ε·C/h, hence slope −1; the formula (C(w + h) − C(w − h)) / 2h leaves out C‴h²/6, hence slope 2.
    /// </remarks>
    /// <exception cref="ArgumentException">A step is not finite or not above 0, or no error can be drawn.</exception>
    public static Chart StepSizes(IReadOnlyList<(double Step, double Error)> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        foreach (var (step, _) in errors)
        {
            if (!double.IsFinite(step) || step <= 0)
                throw new ArgumentException($"A step is {step}: expected a finite number above 0.", nameof(errors));
        }

        return StepSizesChart.Of([.. errors]);
    }

    /// <summary>A moving picture of the output becoming the target, which plays in a README, too.</summary>
    /// <param name="curve">The target.</param>
    /// <param name="run">The training.</param>
    /// <exception cref="ArgumentException">The run holds fewer than two snapshots.</exception>
    public static Picture Animation(Curve curve, TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Require.Snapshots(run, nameof(run));
        return AnimationPicture.Of(curve, run);
    }

    /// <summary>A network as a diagram: every weight a line (its colour the sign, its width the size), every bias a mark on its neuron.</summary>
    /// <param name="network">Any; of a layer of more than 12 neurons the first 6 and the last 5 are drawn.</param>
    public static Picture NetworkDiagram(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return WeightsDiagram.Of(network);
    }

    /// <summary>A network with an example in it: every neuron is filled by its activation, and the forward pass is written below.</summary>
    /// <param name="network">The network.</param>
    /// <param name="activations">Its forward pass, <c>network.Forward(x)</c>; the first column is drawn.</param>
    /// <exception cref="ArgumentException">A shape does not fit the network, or an entry is not finite.</exception>
    public static Picture NetworkDiagram(Network network, ForwardPass activations)
    {
        ArgumentNullException.ThrowIfNull(network);
        Require.Fits(network, activations, nameof(activations));
        return ActivationsDiagram.Of(network, activations);
    }

    /// <summary>
    /// Forwards to the cost, and backwards how each of the six Jacobians is composed, factor by factor (section 5 of the notes).
    /// The widths of their arrows go with the square roots of their Frobenius norms (the widest is always as wide); the norms are
    /// written below them.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="jacobians">Its Jacobians, <c>network.Backpropagate(x, y)</c>.</param>
    /// <exception cref="ArgumentException">A shape does not fit the network, or an entry is not finite.</exception>
    public static Picture NetworkDiagram(Network network, Gradients jacobians)
    {
        ArgumentNullException.ThrowIfNull(network);
        Require.Fits(network, jacobians, nameof(jacobians));
        return JacobianFlowDiagram.Of(network, jacobians);
    }

    /// <summary>
    /// One weight on its way to the cost in one example: what comes in, what its door feels, and the product of the two, which is its
    /// slope; and the same slope of every weight of its matrix and of those behind it. On a published page the reader may choose another.
    /// </summary>
    /// <param name="network">The network, at most 12 neurons in a layer.</param>
    /// <param name="x">The inputs of a batch, 1×N.</param>
    /// <param name="y">Its targets, 2×N.</param>
    /// <param name="k">The example, from 0.</param>
    /// <param name="W">The weight's matrix: "W1", "W2" or "W3".</param>
    /// <param name="i">Its row in it, from 0: the neuron that it leads to.</param>
    /// <param name="j">Its column in it, from 0: the neuron that it comes from.</param>
    /// <remarks>Section 5 of the notes, entry by entry.</remarks>
    /// <exception cref="ArgumentException">A shape does not fit, or there is no such example, matrix or entry.</exception>
    public static Picture WeightPath(Network network, Matrix<double> x, Matrix<double> y, int k, string W, int i, int j)
    {
        ArgumentNullException.ThrowIfNull(network);
        var weight = Require.Weight(network, W, i, j);
        var pass = new ExamplePass(network, x, y, Require.Example(x, k));
        return WeightPathDiagram.Of(network, pass, weight);
    }
}
