using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>Where everything of a network stands: four columns of neurons, with the matrices that join them.</summary>
internal sealed class NetworkLayout
{
    private static readonly string[] s_names = ["the input", "hidden layer 1", "hidden layer 2", "the output"];

    /// <param name="network">The network.</param>
    /// <param name="columns">The middles of the four columns.</param>
    /// <param name="top">Where the columns begin.</param>
    /// <param name="pitch">From neuron to neuron in the fullest column.</param>
    /// <param name="leastHeight">So that few neurons do not make a flat picture.</param>
    public NetworkLayout(Network network, double[] columns, double top, double pitch, double leastHeight)
    {
        Network = network;
        W = [network.W1, network.W2, network.W3];
        b = [network.b1, network.b2, network.b3];
        int[] sizes = [1, .. b.Select(bias => bias.RowCount)];
        Top = top;
        Height = Math.Max(leastHeight, pitch * sizes.Max(Column.Places));
        Columns = [.. sizes.Select((size, layer) => Column.Of(size, columns[layer], top, Height))];
    }

    public Network Network { get; }

    /// <summary>W1, W2, W3: W[i] joins column i to column i + 1.</summary>
    public Matrix<double>[] W { get; }

    /// <summary>b1, b2, b3: b[i] belongs to column i + 1.</summary>
    public Matrix<double>[] b { get; }

    public Column[] Columns { get; }

    public double Top { get; }

    public double Height { get; }

    public double Bottom => Top + Height;

    public double Middle => Top + Height / 2;

    /// <summary>What is not drawn, in words: a sentence for each layer with a gap.</summary>
    public IEnumerable<string> Hidden => Columns.Select((column, layer) => column.Hidden(s_names[layer])).OfType<string>();
}
