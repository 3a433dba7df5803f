namespace Backprop.Charts;

/// <summary>A weight by its place: W3[1, 4] leads from neuron 4 of layer 2 to neuron 1 of layer 3.</summary>
internal readonly record struct Weight(int Layer, int Row, int Column)
{
    /// <summary>As in the lessons: "W3[1, 4]".</summary>
    public override string ToString() => $"W{Layer}[{Row}, {Column}]";

    /// <summary>Whether its way to the cost passes another weight: those of the neuron it leads to, and behind them every one.</summary>
    public bool Passes(Weight other) => other.Layer > Layer + 1 || (other.Layer == Layer + 1 && other.Column == Row);

    /// <summary>Whether its way to the cost passes a neuron.</summary>
    public bool Passes(int layer, Neuron neuron) => layer > Layer || (layer == Layer && neuron.Index == Row);

    /// <summary>Whether it leads from a neuron.</summary>
    public bool ComesFrom(int layer, Neuron neuron) => layer == Layer - 1 && neuron.Index == Column;
}
