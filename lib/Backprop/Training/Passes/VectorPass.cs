using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Backprop;

/// <summary>The pass in vectors of one width, block by block: a block of examples stays in the L1 cache through all layers.</summary>
/// <remarks>
/// The formulas, in the notes' symbols (i counts the neurons of a layer, j those of the layer before, k the examples):
/// <code>
/// z[i,k]      = b[i] + Σⱼ W[i,j] a_before[j,k]        a[i,k] = σ(z[i,k])
/// C           = Σₖ Σᵢ (a3[i,k] − y[i,k])² / N
/// dC_dz3[i,k] = 2 (a3[i,k] − y[i,k]) σ′(z3[i,k])
/// dC_dz2[j,k] = Σᵢ W3[i,j] dC_dz3[i,k] · σ′(z2[j,k])   and dC_dz1 likewise, through W2
/// J_W[i,j]    = Σₖ dC_dz[i,k] a_before[j,k] / N         J_b[i] = Σₖ dC_dz[i,k] / N
/// </code>
/// <see cref="Network.Backpropagate"/> is the same computation to read; this one is made to be run thousands of times.
/// </remarks>
internal sealed class VectorPass<T> : BackpropagationPass
    where T : struct, ILanes<T>
{
    private const int L1 = 32 * 1024;

    private readonly int _block;
    private readonly Rows a1, a2, a3;

    // σ′(z) after the forward pass; the backward pass multiplies dC/da into it, which makes it dC/dz.
    private readonly Rows dz1, dz2, dz3;

    public VectorPass(int n1, int n2)
    {
        // Per example: x, y0, y1, and of each neuron a and dz.
        var fits = L1 / sizeof(double) / (3 + 2 * (n1 + n2 + 2));
        _block = Math.Max(fits / Rows.Widest, 2) * Rows.Widest;
        (a1, a2, a3) = (new(n1, _block), new(n2, _block), new(2, _block));
        (dz1, dz2, dz3) = (new(n1, _block), new(n2, _block), new(2, _block));
    }

    public override double Run(Parameters parameters, Batch batch, Parameters gradient)
    {
        gradient.All.Clear();
        var cost = 0.0;
        for (var start = 0; start < batch.N; start += _block)
            cost += Block(parameters, batch, start, Math.Min(_block, batch.N - start), gradient);

        TensorPrimitives.Divide(gradient.All, batch.N, gradient.All);
        return cost / batch.N;
    }

    /// <summary>Adds the gradients of n examples, and returns the sum of their squared errors.</summary>
    private double Block(Parameters p, Batch batch, int start, int n, Parameters gradient)
    {
        var padded = Rows.Padded(n);
        var x = batch.x.From(start);

        Forward(p.W1, p.b1, x, a1.From(0), dz1.From(0), padded);
        Forward(p.W2, p.b2, a1.From(0), a2.From(0), dz2.From(0), padded);
        Forward(p.W3, p.b3, a2.From(0), a3.From(0), dz3.From(0), padded);

        var cost = Errors(a3.From(0), batch.y.From(start), dz3.From(0), n, padded);

        Backward(p.W3, dz3.From(0), dz2.From(0), padded);
        Backward(p.W2, dz2.From(0), dz1.From(0), padded);

        Jacobian(dz3.From(0), a2.From(0), gradient.W3, gradient.b3, padded);
        Jacobian(dz2.From(0), a1.From(0), gradient.W2, gradient.b2, padded);
        Jacobian(dz1.From(0), x, gradient.W1, gradient.b1, padded);
        return cost;
    }

    /// <summary>z = W a_before + b; a = σ(z), and σ′(z) beside it.</summary>
    /// <remarks>
    /// With E = e^(−|z|) and r = 1 / (1 + E): σ(z) is r for z ≥ 0 and E·r below, σ′(z) = E·r². Nothing cancels,
    /// so a saturated neuron keeps its slope, which a(1 − a) would round to 0.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Forward(ReadOnlySpan<double> W, ReadOnlySpan<double> b, RowsView before, RowsView a, RowsView slope, int n)
    {
        for (var i = 0; i < a.Count; i++)
        {
            var weights = W.Slice(i * before.Count, before.Count);
            for (var k = 0; k < n; k += T.Count)
            {
                var z = T.All(b[i]);
                for (var j = 0; j < weights.Length; j++)
                    z = T.MultiplyAdd(T.All(weights[j]), before.Load<T>(j, k), z);

                var E = Exponential.OfNegative(T.NegativeAbs(z));
                var r = T.All(1) / (T.All(1) + E);
                var below = E * r;
                a.Store(i, k, T.WhereNegative(z, below, r));
                slope.Store(i, k, below * r);
            }
        }
    }

    /// <summary>dC_dz3 = 2 (a3 − y) ⊙ σ′(z3), where <paramref name="dz"/> holds σ′(z3). Returns the sum of (a3 − y)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Errors(RowsView a3, RowsView y, RowsView dz, int n, int padded)
    {
        var sum = T.All(0);
        for (var i = 0; i < a3.Count; i++)
        {
            // What is behind the last example has no error, so it counts nowhere from here on.
            for (var k = n; k < padded; k++)
                a3.Copy(y, i, k);
            for (var k = 0; k < padded; k += T.Count)
            {
                var difference = a3.Load<T>(i, k) - y.Load<T>(i, k);
                sum = T.MultiplyAdd(difference, difference, sum);
                dz.Store(i, k, T.All(2) * difference * dz.Load<T>(i, k));
            }
        }

        return sum.Sum();
    }

    /// <summary>dC_dz_before = (Wᵀ dC_dz) ⊙ σ′(z_before), where <paramref name="before"/> holds σ′(z_before).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Backward(ReadOnlySpan<double> W, RowsView dz, RowsView before, int n)
    {
        for (var j = 0; j < before.Count; j++)
        {
            for (var k = 0; k < n; k += T.Count)
            {
                var dC_da = T.All(0);
                for (var i = 0; i < dz.Count; i++)
                    dC_da = T.MultiplyAdd(T.All(W[i * before.Count + j]), dz.Load<T>(i, k), dC_da);
                before.Store(j, k, dC_da * before.Load<T>(j, k));
            }
        }
    }

    /// <summary>J_W += dC_dz a_beforeᵀ and J_b += dC_dz summed over the examples; the division by N comes at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Jacobian(RowsView dz, RowsView before, Span<double> J_W, Span<double> J_b, int n)
    {
        // Two rows at once share what they load. The last row of an odd number is its own partner, and counts once.
        for (var i = 0; i < dz.Count; i += 2)
        {
            var partner = Math.Min(i + 1, dz.Count - 1);
            for (var j = 0; j < before.Count; j++)
            {
                var (sum, sum2) = (T.All(0), T.All(0));
                for (var k = 0; k < n; k += T.Count)
                {
                    var a = before.Load<T>(j, k);
                    sum = T.MultiplyAdd(dz.Load<T>(i, k), a, sum);
                    sum2 = T.MultiplyAdd(dz.Load<T>(partner, k), a, sum2);
                }

                J_W[i * before.Count + j] += sum.Sum();
                if (partner != i)
                    J_W[partner * before.Count + j] += sum2.Sum();
            }
        }

        for (var i = 0; i < dz.Count; i++)
        {
            var sum = T.All(0);
            for (var k = 0; k < n; k += T.Count)
                sum += dz.Load<T>(i, k);
            J_b[i] += sum.Sum();
        }
    }
}
