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

    /// <summary>What a network draws over what it should draw, on equal axes.</summary>
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
    /// The widths of their arrows go with the square roots of their Frobenius norms, which are written below them.
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
}
