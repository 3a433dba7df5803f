using System.Numerics;
using System.Numerics.Tensors;

namespace Backprop;

/// <summary>
/// Cost and all six gradients in one forward and one backward pass, on rows, allocating nothing.
/// </summary>
/// <remarks>
/// The formulas, in the notes' symbols (i counts the neurons of a layer, j those of the layer before; a row holds N examples):
/// <code>
/// z[i]       = b[i] + Σⱼ W[i, j] a_before[j]         a[i] = σ(z[i])
/// C          = Σᵢ ‖a3[i] − y[i]‖² / N
/// dC_dz3[i]  = 2 (a3[i] − y[i]) ⊙ σ′(z3[i])
/// dC_dz2[j]  = (Σᵢ W3[i, j] dC_dz3[i]) ⊙ σ′(z2[j])    and dC_dz1 likewise through W2
/// J_W[i, j]  = dC_dz[i] · a_before[j] / N             J_b[i] = Σ dC_dz[i] / N
/// </code>
/// <see cref="Network.Backpropagate"/> is the same computation to read; this one is made to be run a thousand times.
/// </remarks>
internal sealed class BackpropagationPass(int n1, int n2, int capacity)
{
    private readonly Rows a1 = new(n1, capacity), a2 = new(n2, capacity), a3 = new(2, capacity);

    // σ′(z) after the forward pass; the backward pass multiplies dC/da into it, which makes it dC/dz.
    private readonly Rows dz1 = new(n1, capacity), dz2 = new(n2, capacity), dz3 = new(2, capacity);
    private readonly double[] dC_da = new double[capacity];

    /// <summary>Computes the gradient at these parameters and returns the cost there.</summary>
    public double Run(Parameters parameters, Batch batch, Parameters gradient)
    {
        var cost = Cost(parameters, batch);

        // dC_dz3 = 2 (a3 − y) ⊙ σ′(z3): Cost has left a3 − y in a3.
        for (var i = 0; i < 2; i++)
        {
            var row = dz3[i][..batch.N];
            TensorPrimitives.Multiply(row, a3[i][..batch.N], row);
            TensorPrimitives.Multiply(row, 2, row);
        }

        Backward(parameters.W3, dz3, dz2, batch.N);
        Backward(parameters.W2, dz2, dz1, batch.N);

        Jacobian(dz3, a2, gradient.W3, gradient.b3, batch.N);
        Jacobian(dz2, a1, gradient.W2, gradient.b2, batch.N);
        Jacobian(dz1, batch.x, gradient.W1, gradient.b1, batch.N);
        return cost;
    }

    /// <summary>The forward pass alone: C = ‖a3 − y‖² / N.</summary>
    public double Cost(Parameters parameters, Batch batch)
    {
        Forward(parameters.W1, parameters.b1, batch.x, a1, dz1, batch.N);
        Forward(parameters.W2, parameters.b2, a1, a2, dz2, batch.N);
        Forward(parameters.W3, parameters.b3, a2, a3, dz3, batch.N);

        var sum = 0.0;
        for (var i = 0; i < 2; i++)
        {
            var difference = a3[i][..batch.N];
            TensorPrimitives.Subtract(difference, batch.y[i][..batch.N], difference);
            sum += TensorPrimitives.SumOfSquares<double>(difference);
        }

        return sum / batch.N;
    }

    /// <summary>z = W a_before + b; a = σ(z), and σ′(z) beside it.</summary>
    private static void Forward(ReadOnlySpan<double> W, ReadOnlySpan<double> b, Rows before, Rows a, Rows slope, int N)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var z = a[i][..N];
            TensorPrimitives.Multiply(before[0][..N], W[i * before.Count], z);
            for (var j = 1; j < before.Count; j++)
                TensorPrimitives.MultiplyAdd(before[j][..N], W[i * before.Count + j], z, z);
            TensorPrimitives.Add(z, b[i], z);
            Sigmoid(z, slope[i][..N]);
        }
    }

    /// <summary>Replaces z by σ(z) and writes σ′(z) beside it.</summary>
    /// <remarks>
    /// With E = e^(−|z|) and r = 1 / (1 + E): σ(z) is r for z ≥ 0 and E·r below, σ′(z) = E·r². Nothing cancels,
    /// so a saturated neuron keeps its slope, which a(1 − a) would round to 0.
    /// </remarks>
    private static void Sigmoid(Span<double> z, Span<double> slope)
    {
        TensorPrimitives.Abs(z, slope);
        TensorPrimitives.Negate<double>(slope, slope);
        TensorPrimitives.Exp<double>(slope, slope);

        var k = 0;
        for (; k <= z.Length - Vector<double>.Count; k += Vector<double>.Count)
        {
            var E = new Vector<double>(slope[k..]);
            var r = Vector<double>.One / (Vector<double>.One + E);
            var below = E * r;
            Vector.ConditionalSelect(Vector.GreaterThanOrEqual(new Vector<double>(z[k..]), Vector<double>.Zero), r, below).CopyTo(z[k..]);
            (below * r).CopyTo(slope[k..]);
        }

        for (; k < z.Length; k++)
        {
            var E = slope[k];
            var r = 1 / (1 + E);
            z[k] = z[k] >= 0 ? r : E * r;
            slope[k] = E * r * r;
        }
    }

    /// <summary>dC_dz_before = (Wᵀ dC_dz) ⊙ σ′(z_before), where <paramref name="before"/> holds σ′(z_before).</summary>
    private void Backward(ReadOnlySpan<double> W, Rows dC_dz, Rows before, int N)
    {
        var sum = dC_da.AsSpan(0, N);
        for (var j = 0; j < before.Count; j++)
        {
            TensorPrimitives.Multiply(dC_dz[0][..N], W[j], sum);
            for (var i = 1; i < dC_dz.Count; i++)
                TensorPrimitives.MultiplyAdd(dC_dz[i][..N], W[i * before.Count + j], sum, sum);

            var row = before[j][..N];
            TensorPrimitives.Multiply(row, sum, row);
        }
    }

    /// <summary>J_W = dC_dz a_beforeᵀ / N and J_b = dC_dz summed over the examples / N.</summary>
    private static void Jacobian(Rows dC_dz, Rows before, Span<double> J_W, Span<double> J_b, int N)
    {
        for (var i = 0; i < dC_dz.Count; i++)
        {
            var row = dC_dz[i][..N];
            for (var j = 0; j < before.Count; j++)
                J_W[i * before.Count + j] = TensorPrimitives.Dot<double>(row, before[j][..N]) / N;
            J_b[i] = TensorPrimitives.Sum<double>(row) / N;
        }
    }
}
