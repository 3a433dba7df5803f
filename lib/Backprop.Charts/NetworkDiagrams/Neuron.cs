namespace Backprop.Charts;

/// <summary>A neuron that is drawn: its row in its layer's matrices, counted from 0, and where it stands.</summary>
internal readonly record struct Neuron(int Index, double X, double Y);
