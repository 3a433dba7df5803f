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
/// A bias is the weight of a neuron that is always 1: below each layer's activations stands a row of ones, and J_b is the
/// last column of the layer's sums. <see cref="Network.Backpropagate"/> is the same computation to read; this one is made
/// to be run thousands of times.
/// </remarks>
internal sealed class VectorPass<L> : BackpropagationPass
    where L : struct, ILanes<L>
{
    private const int L1 = 32 * 1024;

    // At once and on its own: inlined into its caller, a loop may be left with calls to what it should have inlined.
    private const MethodImplOptions Compiled = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    private readonly Rows a1, a2, a3;

    // σ′(z) after the forward pass; the backward pass multiplies dC/da into it, which makes it dC/dz.
    private readonly Rows dz1, dz2, dz3;

    // dC/dz · [a_before; 1]ᵀ, of each entry one sum a lane.
    private readonly Rows J1, J2, J3;

    public VectorPass(int n1, int n2)
    {
        // Per example: x, 1, y0, y1, and of each neuron a and dz.
        var fits = L1 / sizeof(double) / (4 + 2 * (n1 + n2 + 2));
        BlockSize = Math.Max(fits / Rows.Widest, 8) * Rows.Widest;
        (a1, a2, a3) = (new(n1 + 1, BlockSize), new(n2 + 1, BlockSize), new(2, BlockSize));
        (dz1, dz2, dz3) = (new(n1, BlockSize), new(n2, BlockSize), new(2, BlockSize));
        (J1, J2, J3) = (new(n1, 2 * L.Count), new(n2, (n1 + 1) * L.Count), new(2, (n2 + 1) * L.Count));
        a1[n1].Fill(1);
        a2[n2].Fill(1);
    }

    public override int BlockSize { get; }

    [MethodImpl(Compiled)]
    public override double Sum(Parameters p, Batch batch, int start, int end, Parameters sums)
    {
        var cost = 0.0;
        for (var block = start; block < end; block += BlockSize)
            cost += Block(p, batch, block, Math.Min(BlockSize, end - block), isFirst: block == start);

        AddLanes(J1, sums.W1, sums.b1);
        AddLanes(J2, sums.W2, sums.b2);
        AddLanes(J3, sums.W3, sums.b3);
        return cost;
    }

    /// <summary>Adds n examples to the Jacobians, or begins them, and returns the sum of their squared errors.</summary>
    [MethodImpl(Compiled)]
    private double Block(Parameters p, Batch batch, int start, int n, bool isFirst)
    {
        var padded = (n + L.Count - 1) / L.Count * L.Count;

        Forward(p.W1, p.b1, batch.x, start, a1, dz1, padded);
        Forward(p.W2, p.b2, a1, 0, a2, dz2, padded);
        Forward(p.W3, p.b3, a2, 0, a3, dz3, padded);

        var cost = Errors(a3, batch.y, start, dz3, n, padded);

        InTiles(dz2.Count, new BackwardLoop(p.W3, dz3, dz2, padded));
        InTiles(dz1.Count, new BackwardLoop(p.W2, dz2, dz1, padded));

        InTiles(dz3.Count, new JacobianLoop(dz3, a2, 0, J3, padded, isFirst));
        InTiles(dz2.Count, new JacobianLoop(dz2, a1, 0, J2, padded, isFirst));
        InTiles(dz1.Count, new JacobianLoop(dz1, batch.x, start, J1, padded, isFirst));
        return cost;
    }

    private static void Forward(Span<double> W, Span<double> b, Rows before, int start, Rows a, Rows slope, int n)
    {
        InTiles(b.Length, new ForwardLoop(W, b, before, start, a, n));
        Sigmoid(a, slope, n);
    }

    [MethodImpl(Compiled)]
    private static void InTiles<O>(int rows, scoped in O loop)
        where O : ITiledLoop, allows ref struct
    {
        for (var row = 0; row < rows; row += 4)
        {
            switch (rows - row)
            {
                case 1: loop.Tile<OneRow>(row); break;
                case 2: loop.Tile<TwoRows>(row); break;
                case 3: loop.Tile<ThreeRows>(row); break;
                default: loop.Tile<FourRows>(row); break;
            }
        }
    }

    /// <summary>z = W a_before + b.</summary>
    private readonly ref struct ForwardLoop(Span<double> W, Span<double> b, Rows before, int start, Rows z, int n) : ITiledLoop
    {
        private readonly Span<double> _W = W, _b = b;
        private readonly Rows _before = before, _z = z;
        private readonly int _start = start, _n = n;

        [MethodImpl(Compiled)]
        public void Tile<R>(int i)
            where R : struct, IRowCount
        {
            RowsView before = _before.View(_start), z = _z.View(), W = RowsView.Of(_W, _b.Length, before.Count - 1), b = RowsView.Of(_b, _b.Length, 1);
            var (n, k) = (_n, 0);
            for (; k <= n - Twice<L>.Count; k += Twice<L>.Count)
                Columns<Twice<L>, R>(W, b, before, z, i, k);
            if (k < n)
                Columns<L, R>(W, b, before, z, i, k);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Columns<T, R>(RowsView W, RowsView b, RowsView before, RowsView z, int i, int k)
            where T : struct, ILanes<T>
            where R : struct, IRowCount
        {
            var sum = Tile<T, R>.Spread(b, i);
            for (var j = 0; j < before.Count - 1; j++)
                sum = sum.AddColumn(W, i, j, before.Load<T>(j, k));
            sum.Store(z, i, k);
        }
    }

    /// <summary>a = σ(z), where a holds z, and σ′(z) beside it.</summary>
    /// <remarks>
    /// With E = e^(−|z|) and r = 1 / (1 + E): σ(z) is r for z ≥ 0 and E·r below, σ′(z) = E·r². Nothing cancels,
    /// so a saturated neuron keeps its slope, which a(1 − a) would round to 0.
    /// </remarks>
    [MethodImpl(Compiled)]
    private static void Sigmoid(Rows activations, Rows slopes, int n)
    {
        RowsView a = activations.View(), slope = slopes.View();
        for (var i = 0; i < slope.Count; i++)
        {
            for (var k = 0; k < n; k += L.Count)
            {
                var z = a.Load<L>(i, k);
                var E = Exponential.OfNegative(L.NegativeAbs(z));
                var r = L.All(1) / (L.All(1) + E);
                var below = E * r;
                a.Store(i, k, L.WhereNegative(z, below, r));
                slope.Store(i, k, below * r);
            }
        }
    }

    /// <summary>dC_dz3 = 2 (a3 − y) ⊙ σ′(z3), where dz holds σ′(z3). Returns the sum of (a3 − y)².</summary>
    [MethodImpl(Compiled)]
    private static double Errors(Rows outputs, Rows targets, int start, Rows slopes, int n, int padded)
    {
        RowsView a3 = outputs.View(), y = targets.View(start), dz = slopes.View();
        var sum = L.All(0);
        for (var i = 0; i < a3.Count; i++)
        {
            // What is behind the last example has no error, so it counts nowhere from here on.
            for (var k = n; k < padded; k++)
                a3.At(i, k, 1) = y.At(i, k, 1);
            for (var k = 0; k < padded; k += L.Count)
            {
                var difference = a3.Load<L>(i, k) - y.Load<L>(i, k);
                sum = L.MultiplyAdd(difference, difference, sum);
                dz.Store(i, k, L.All(2) * difference * dz.Load<L>(i, k));
            }
        }

        return sum.Sum();
    }

    /// <summary>dC_dz_before = (Wᵀ dC_dz) ⊙ σ′(z_before), where <c>before</c> holds σ′(z_before).</summary>
    private readonly ref struct BackwardLoop(Span<double> W, Rows dz, Rows before, int n) : ITiledLoop
    {
        private readonly Span<double> _W = W;
        private readonly Rows _dz = dz, _before = before;
        private readonly int _n = n;

        [MethodImpl(Compiled)]
        public void Tile<R>(int j)
            where R : struct, IRowCount
        {
            RowsView dz = _dz.View(), before = _before.View(), W = RowsView.Of(_W, dz.Count, before.Count);
            var (n, k) = (_n, 0);
            for (; k <= n - Twice<L>.Count; k += Twice<L>.Count)
                Columns<Twice<L>, R>(W, dz, before, j, k);
            if (k < n)
                Columns<L, R>(W, dz, before, j, k);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Columns<T, R>(RowsView W, RowsView dz, RowsView before, int j, int k)
            where T : struct, ILanes<T>
            where R : struct, IRowCount
        {
            var sum = default(Tile<T, R>);
            for (var i = 0; i < dz.Count; i++)
                sum = sum.AddRow(W, i, j, dz.Load<T>(i, k));
            sum.MultiplyInto(before, j, k);
        }
    }

    /// <summary>J += dC_dz [a_before; 1]ᵀ, a sum a lane; the sum over the lanes and the division by N come at the end.</summary>
    private readonly ref struct JacobianLoop(Rows dz, Rows before, int start, Rows J, int n, bool isFirst) : ITiledLoop
    {
        private readonly Rows _dz = dz, _before = before, _J = J;
        private readonly int _start = start, _n = n;
        private readonly bool _isFirst = isFirst;

        [MethodImpl(Compiled)]
        public void Tile<R>(int i)
            where R : struct, IRowCount
        {
            RowsView dz = _dz.View(), before = _before.View(_start), J = _J.View();
            var (n, isFirst, j) = (_n, _isFirst, 0);

            // Two columns at once share what they load of dC_dz.
            for (; j < before.Count - 1; j += 2)
            {
                var (at, at2) = (j * L.Count, (j + 1) * L.Count);
                var (sum, sum2) = isFirst ? default : (Tile<L, R>.Load(J, i, at), Tile<L, R>.Load(J, i, at2));
                for (var k = 0; k < n; k += L.Count)
                {
                    sum = sum.AddProducts(dz, i, k, before.Load<L>(j, k));
                    sum2 = sum2.AddProducts(dz, i, k, before.Load<L>(j + 1, k));
                }

                sum.Store(J, i, at);
                sum2.Store(J, i, at2);
            }

            if (j < before.Count)
            {
                var at = j * L.Count;
                var sum = isFirst ? default : Tile<L, R>.Load(J, i, at);
                for (var k = 0; k < n; k += L.Count)
                    sum = sum.AddProducts(dz, i, k, before.Load<L>(j, k));
                sum.Store(J, i, at);
            }
        }
    }

    /// <summary>J_W += all columns of J but the last, and J_b += the last, each summed over its lanes.</summary>
    [MethodImpl(Compiled)]
    private static void AddLanes(Rows lanes, Span<double> J_W, Span<double> J_b)
    {
        var J = lanes.View();
        var columns = J_W.Length / J_b.Length;
        for (var i = 0; i < J_b.Length; i++)
        {
            for (var j = 0; j < columns; j++)
                J_W[i * columns + j] += J.Load<L>(i, j * L.Count).Sum();
            J_b[i] += J.Load<L>(i, columns * L.Count).Sum();
        }
    }
}
