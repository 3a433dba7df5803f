using System.Runtime.Intrinsics;

namespace Backprop;

/// <summary>Cost and all six gradients in one forward and one backward pass, allocating nothing.</summary>
internal abstract class BackpropagationPass
{
    /// <summary>The pass that is fastest here: as wide as the machine's vectors; plain where the runtime interprets.</summary>
    /// <param name="n1">Neurons in hidden layer 1.</param>
    /// <param name="n2">Neurons in hidden layer 2.</param>
    public static BackpropagationPass For(int n1, int n2) =>
        OperatingSystem.IsBrowser() ? new PlainPass(n1, n2)
        : Vector512.IsHardwareAccelerated ? new VectorPass<Twice<Lanes512>>(n1, n2)
        : Vector256.IsHardwareAccelerated ? new VectorPass<Twice<Lanes256>>(n1, n2)
        : new VectorPass<Twice<Lanes128>>(n1, n2);

    /// <summary>Computes the gradient at these parameters and returns the cost there.</summary>
    public abstract double Run(Parameters parameters, Batch batch, Parameters gradient);
}
