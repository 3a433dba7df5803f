namespace Backprop;

/// <summary>
/// The pass in plain loops over arrays, for runtimes that interpret: there each call costs more than the arithmetic, and a
/// loop is fast when it is long and has little in it. So it goes through the examples neuron by neuron, some at a time.
/// Its formulas are those of <see cref="VectorPass{T}"/>.
/// </summary>
internal sealed class PlainPass(int n1, int n2) : BackpropagationPass
{
    private const int Examples = 128;

    private readonly double[][] a0 = Neurons(1), a1 = Neurons(n1), a2 = Neurons(n2), a3 = Neurons(2);
    private readonly double[][] dz1 = Neurons(n1), dz2 = Neurons(n2), dz3 = Neurons(2);
    private readonly double[] dC_da = new double[Examples];

    public override int BlockSize => Examples;

    public override double Sum(Parameters parameters, Batch batch, int start, int end, Parameters sums)
    {
        var cost = 0.0;
        for (; start < end; start += Examples)
            cost += SumOfBlock(parameters, batch, start, Math.Min(Examples, end - start), sums);
        return cost;
    }

    private double SumOfBlock(Parameters parameters, Batch batch, int start, int N, Parameters sums)
    {
        batch.x[0].Slice(start, N).CopyTo(a0[0]);
        Forward(parameters.W1, parameters.b1, a0, a1, dz1, N);
        Forward(parameters.W2, parameters.b2, a1, a2, dz2, N);
        Forward(parameters.W3, parameters.b3, a2, a3, dz3, N);

        var cost = Cost(a3[0], batch.y[0].Slice(start, N), dz3[0]) + Cost(a3[1], batch.y[1].Slice(start, N), dz3[1]);
        Backward(parameters.W3, dz3, dz2, N);
        Backward(parameters.W2, dz2, dz1, N);

        Jacobian(dz3, a2, sums.W3, sums.b3, N);
        Jacobian(dz2, a1, sums.W2, sums.b2, N);
        Jacobian(dz1, a0, sums.W1, sums.b1, N);
        return cost;
    }

    /// <summary>One row for each neuron, with a place for each example.</summary>
    private static double[][] Neurons(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[Examples])];

    /// <summary>z = W a_before + b; a = σ(z), and σ′(z) beside it.</summary>
    private static void Forward(ReadOnlySpan<double> W, ReadOnlySpan<double> b, double[][] before, double[][] a, double[][] slopes, int N)
    {
        for (var i = 0; i < a.Length; i++)
        {
            var (z, slope) = (a[i], slopes[i]);
            z.AsSpan(0, N).Fill(b[i]);
            for (var j = 0; j < before.Length; j++)
            {
                var (w, x) = (W[i * before.Length + j], before[j]);
                for (var k = 0; k < N; k++)
                    z[k] += w * x[k];
            }

            for (var k = 0; k < N; k++)
            {
                var E = Math.Exp(-Math.Abs(z[k]));
                var r = 1 / (1 + E);
                slope[k] = E * r * r;
                z[k] = z[k] >= 0 ? r : E * r;
            }
        }
    }

    /// <summary>The squared distances of one output from its targets; and dC_dz = 2 (a − y) σ′(z), where <paramref name="dz"/> holds σ′(z).</summary>
    private static double Cost(double[] a, ReadOnlySpan<double> y, double[] dz)
    {
        var cost = 0.0;
        for (var k = 0; k < y.Length; k++)
        {
            var distance = a[k] - y[k];
            cost += distance * distance;
            dz[k] *= 2 * distance;
        }

        return cost;
    }

    /// <summary>dC_dz_before = (Wᵀ dC_dz) ⊙ σ′(z_before), where <paramref name="before"/> holds σ′(z_before).</summary>
    private void Backward(ReadOnlySpan<double> W, double[][] dz, double[][] before, int N)
    {
        var sum = dC_da;
        for (var j = 0; j < before.Length; j++)
        {
            Array.Clear(sum);
            for (var i = 0; i < dz.Length; i++)
            {
                var (w, d) = (W[i * before.Length + j], dz[i]);
                for (var k = 0; k < N; k++)
                    sum[k] += w * d[k];
            }

            var dz_before = before[j];
            for (var k = 0; k < N; k++)
                dz_before[k] *= sum[k];
        }
    }

    /// <summary>J_W += dC_dz a_beforeᵀ and J_b += dC_dz.</summary>
    private static void Jacobian(double[][] dz, double[][] before, Span<double> J_W, Span<double> J_b, int N)
    {
        for (var i = 0; i < dz.Length; i++)
        {
            var d = dz[i];
            var sum = 0.0;
            for (var k = 0; k < N; k++)
                sum += d[k];
            J_b[i] += sum;

            for (var j = 0; j < before.Length; j++)
            {
                var a = before[j];
                sum = 0;
                for (var k = 0; k < N; k++)
                    sum += d[k] * a[k];
                J_W[i * before.Length + j] += sum;
            }
        }
    }
}
