using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace Backprop;

/// <summary>Cost and all six gradients in one forward and one backward pass, allocating nothing.</summary>
internal abstract class BackpropagationPass : IDisposable
{
    /// <summary>From so many weights × examples on, a step takes about 0.1 ms, and other threads are worth the waiting.</summary>
    private const int WorthThreads = 300_000;

    /// <summary>The pass that is fastest here: as wide as the machine's vectors, on all its cores where there is enough to do.</summary>
    /// <param name="n1">Neurons in hidden layer 1.</param>
    /// <param name="n2">Neurons in hidden layer 2.</param>
    /// <param name="N">How many examples a step has.</param>
    public static BackpropagationPass For(int n1, int n2, int N)
    {
        if (OperatingSystem.IsBrowser())
            return new PlainPass(n1, n2);
        return (long)new Parameters(n1, n2).All.Length * N >= WorthThreads
            ? new ParallelPass(n1, n2, Environment.ProcessorCount, () => OfOneThread(n1, n2))
            : OfOneThread(n1, n2);
    }

    /// <summary>How many examples it likes to have at once.</summary>
    public abstract int BlockSize { get; }

    /// <summary>Computes the gradient at these parameters and returns the cost there.</summary>
    public double Run(Parameters parameters, Batch batch, Parameters gradient)
    {
        gradient.All.Clear();
        var squares = Sum(parameters, batch, batch.Start, batch.Start + batch.N, gradient);
        TensorPrimitives.Multiply(gradient.All, 1.0 / batch.N, gradient.All);
        return squares / batch.N;
    }

    /// <summary>
    /// Adds up the gradients of the examples from <paramref name="start"/> to before <paramref name="end"/>, and returns
    /// the sum of their squared errors.
    /// </summary>
    public abstract double Sum(Parameters parameters, Batch batch, int start, int end, Parameters sums);

    public virtual void Dispose()
    {
    }

    private static BackpropagationPass OfOneThread(int n1, int n2) =>
        Vector512.IsHardwareAccelerated ? new VectorPass<Lanes512>(n1, n2)
        : Vector256.IsHardwareAccelerated ? new VectorPass<Lanes256>(n1, n2)
        : new VectorPass<Lanes128>(n1, n2);
}
