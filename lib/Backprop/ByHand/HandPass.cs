using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>Works out one example, forwards and then backwards, and writes each line down.</summary>
internal sealed class HandPass
{
    private readonly List<HandStage> _stages = [];
    private readonly Shown[][,] _W;
    private readonly Shown[] _a0, _a1, _a2, _a3;

    public HandPass(Network network, double x0)
    {
        _W = [.. new[] { network.W1, network.W2, network.W3 }.Select(W => Entries(W))];

        _a0 = [new(x0)];
        _stages.Add(new("a0", "x, the input", [new("a0", "x", $"{_a0[0]}", $"{_a0[0]}")]));
        _a1 = Layer(1, Entries(network.b1), _a0);
        _a2 = Layer(2, Entries(network.b2), _a1);
        _a3 = Layer(3, Entries(network.b3), _a2);
    }

    public IReadOnlyList<HandStage> Stages => _stages;

    public void Back(Matrix<double> y0)
    {
        var y = Entries(y0);
        var dC_da3 = Stage("dC_da3", "2(a3 − y), the slope of the square", 2, i =>
        {
            var result = new Shown(2 * (_a3[i].Value - y[i, 0].Value));
            var difference = y[i, 0].Value < 0 ? $"+ {new Shown(-y[i, 0].Value)}" : $"− {y[i, 0]}";
            return (new($"dC_da3[{i}]", $"2·(a3[{i}] − y[{i}])", $"2 · ({_a3[i]} {difference})", $"{result}"), result);
        });

        var dC_dz3 = Aside(3, dC_da3, _a3, _a2);
        var dC_dz2 = Aside(2, Blame(2, dC_dz3), _a2, _a1);
        Aside(1, Blame(1, dC_dz2), _a1, _a0);
    }

    /// <summary>z = W a_before + b, then a = σ(z).</summary>
    private Shown[] Layer(int layer, Shown[,] b, Shown[] before)
    {
        var W = _W[layer - 1];
        var z = Stage($"z{layer}", $"W{layer}·a{layer - 1} + b{layer}", W.GetLength(0), i =>
        {
            var sum = new Sum();
            for (var j = 0; j < before.Length; j++)
                sum.Plus($"W{layer}[{i},{j}]·{Activation(layer - 1, j)}", W[i, j], before[j]);
            return sum.Plus($"b{layer}[{i}]", b[i, 0]).Named($"z{layer}[{i}]");
        });
        return Stage($"a{layer}", $"σ(z{layer}) = 1/(1 + e^−z{layer})", z.Length, i =>
        {
            var result = new Shown(1 / (1 + Math.Exp(-z[i].Value)));
            return (new($"a{layer}[{i}]", $"σ(z{layer}[{i}])", $"1/(1 + e^{new Shown(-z[i].Value)})", $"{result}"), result);
        });
    }

    /// <summary>From dC_da of a layer to dC_dz, and from there aside to its weights and biases.</summary>
    private Shown[] Aside(int layer, Shown[] dC_da, Shown[] a, Shown[] before)
    {
        var dC_dz = Stage($"dC_dz{layer}", $"dC_da{layer} ⊙ σ′(z{layer}), and σ′(z) is a(1 − a)", a.Length, i =>
        {
            var result = new Shown(dC_da[i].Value * a[i].Value * (1 - a[i].Value));
            return (new($"dC_dz{layer}[{i}]", $"dC_da{layer}[{i}]·a{layer}[{i}]·(1 − a{layer}[{i}])", $"{dC_da[i]} · {a[i]} · (1 − {a[i]})", $"{result}"), result);
        });
        Stage($"J_W{layer}", $"dC_dz{layer}·a{layer - 1}ᵀ: what the door feels, times what came in", a.Length * before.Length, at =>
        {
            var (i, j) = Math.DivRem(at, before.Length);
            return new Sum().Plus($"dC_dz{layer}[{i}]·{Activation(layer - 1, j)}", dC_dz[i], before[j]).Named($"J_W{layer}[{i},{j}]");
        });
        Stage($"J_b{layer}", $"dC_dz{layer}·1: no activation stands beside a bias", a.Length, i =>
            new Sum().Plus($"dC_dz{layer}[{i}]·1", dC_dz[i], new(1)).Named($"J_b{layer}[{i}]"));
        return dC_dz;
    }

    /// <summary>What each neuron of a layer collects from all that it fed: Wᵀ dC_dz of the layer behind it.</summary>
    private Shown[] Blame(int layer, Shown[] dC_dz)
    {
        var W = _W[layer];
        return Stage($"dC_da{layer}", $"W{layer + 1}ᵀ·dC_dz{layer + 1}: the blame that each neuron collects", W.GetLength(1), j =>
        {
            var sum = new Sum();
            for (var i = 0; i < dC_dz.Length; i++)
                sum.Plus($"W{layer + 1}[{i},{j}]·dC_dz{layer + 1}[{i}]", W[i, j], dC_dz[i]);
            return sum.Named($"dC_da{layer}[{j}]");
        });
    }

    private Shown[] Stage(string name, string formula, int count, Func<int, (HandLine Line, Shown Result)> line)
    {
        var lines = Enumerable.Range(0, count).Select(line).ToArray();
        _stages.Add(new(name, formula, [.. lines.Select(each => each.Line)]));
        return [.. lines.Select(each => each.Result)];
    }

    /// <summary>The name of an activation; there is only one input, and it needs no index.</summary>
    private static string Activation(int layer, int j) => layer == 0 ? "a0" : $"a{layer}[{j}]";

    private static Shown[,] Entries(Matrix<double> matrix)
    {
        var entries = new Shown[matrix.RowCount, matrix.ColumnCount];
        foreach (var (i, j, value) in matrix.EnumerateIndexed(Zeros.Include))
            entries[i, j] = new(value);
        return entries;
    }
}
