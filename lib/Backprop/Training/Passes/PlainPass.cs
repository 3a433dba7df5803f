namespace Backprop;

/// <summary>
/// The pass in plain loops, for runtimes that interpret: there each call costs more than the arithmetic. It is
/// <see cref="VectorPass{T}"/> with one lane, and has the same formulas.
/// </summary>
internal sealed class PlainPass(int n1, int n2) : BackpropagationPass
{
    private readonly double[] a1 = new double[n1], a2 = new double[n2], a3 = new double[2];
    private readonly double[] dz1 = new double[n1], dz2 = new double[n2], dz3 = new double[2];

    public override int BlockSize => 1;

    public override double Sum(Parameters parameters, Batch batch, int start, int end, Parameters sums)
    {
        Span<double> x = batch.x[0], y0 = batch.y[0], y1 = batch.y[1];
        var cost = 0.0;
        for (var k = start; k < end; k++)
        {
            var a0 = x.Slice(k, 1);
            Forward(parameters.W1, parameters.b1, a0, a1, dz1);
            Forward(parameters.W2, parameters.b2, a1, a2, dz2);
            Forward(parameters.W3, parameters.b3, a2, a3, dz3);

            var (right, up) = (a3[0] - y0[k], a3[1] - y1[k]);
            cost += right * right + up * up;
            dz3[0] *= 2 * right;
            dz3[1] *= 2 * up;
            Backward(parameters.W3, dz3, dz2);
            Backward(parameters.W2, dz2, dz1);

            Jacobian(dz3, a2, sums.W3, sums.b3);
            Jacobian(dz2, a1, sums.W2, sums.b2);
            Jacobian(dz1, a0, sums.W1, sums.b1);
        }

        return cost;
    }

    /// <summary>z = W a_before + b; a = σ(z), and σ′(z) beside it.</summary>
    private static void Forward(ReadOnlySpan<double> W, ReadOnlySpan<double> b, ReadOnlySpan<double> before, double[] a, double[] slope)
    {
        var w = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var z = b[i];
            for (var j = 0; j < before.Length; j++)
                z += W[w++] * before[j];

            var E = Math.Exp(-Math.Abs(z));
            var r = 1 / (1 + E);
            a[i] = z >= 0 ? r : E * r;
            slope[i] = E * r * r;
        }
    }

    /// <summary>dC_dz_before = (Wᵀ dC_dz) ⊙ σ′(z_before), where <paramref name="before"/> holds σ′(z_before).</summary>
    private static void Backward(ReadOnlySpan<double> W, double[] dz, double[] before)
    {
        for (var j = 0; j < before.Length; j++)
        {
            var dC_da = 0.0;
            for (var i = 0; i < dz.Length; i++)
                dC_da += W[i * before.Length + j] * dz[i];
            before[j] *= dC_da;
        }
    }

    /// <summary>J_W += dC_dz a_beforeᵀ and J_b += dC_dz.</summary>
    private static void Jacobian(double[] dz, ReadOnlySpan<double> before, Span<double> J_W, Span<double> J_b)
    {
        var w = 0;
        for (var i = 0; i < dz.Length; i++)
        {
            for (var j = 0; j < before.Length; j++)
                J_W[w++] += dz[i] * before[j];
            J_b[i] += dz[i];
        }
    }
}
