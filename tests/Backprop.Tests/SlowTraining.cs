using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Random;

namespace Backprop.Tests;

/// <summary>Training as one would write it first, out of the six Jacobians: slow, plain, and written without looking at the fast one.</summary>
internal static class SlowTraining
{
    public static (Network Network, List<double> Cost) Train(Network network, Matrix<double> x, Matrix<double> y, TrainingOptions options)
    {
        var random = new MersenneTwister(options.Seed);
        int N = x.ColumnCount, size = options.BatchSize ?? N;
        var order = Enumerable.Range(0, N).ToArray();
        var next = N;
        var p = new[] { network.W1, network.b1, network.W2, network.b2, network.W3, network.b3 };
        var v = p.Select(m => m * 0).ToArray();
        var m = p.Select(m => m * 0).ToArray();
        var cost = new List<double>();

        for (var t = 1; t <= options.Steps; t++)
        {
            var (bx, by) = (x, y);
            if (size < N)
            {
                if (next >= N)
                {
                    for (var last = N - 1; last > 0; last--)
                    {
                        var other = (int)(random.NextDouble() * (last + 1));
                        (order[last], order[other]) = (order[other], order[last]);
                    }

                    next = 0;
                }

                var picked = order.Skip(next).Take(size).ToArray();
                next += size;
                bx = Matrix<double>.Build.DenseOfColumns(picked.Select(k => x.Column(k)));
                by = Matrix<double>.Build.DenseOfColumns(picked.Select(k => y.Column(k)));
            }

            var current = new Network(p[0], p[1], p[2], p[3], p[4], p[5]);
            cost.Add(current.Cost(bx, by));
            var six = current.TheSix(bx, by);
            var J = new[] { six.J_W1, six.J_b1, six.J_W2, six.J_b2, six.J_W3, six.J_b3 };
            for (var i = 0; i < 6; i++)
            {
                if (options.Noise > 0)
                    J[i] *= 1 + options.Noise * Normal.Sample(random, 0, 1);

                if (options.Optimizer == Optimizer.Adam)
                {
                    m[i] = 0.9 * m[i] + 0.1 * J[i];
                    v[i] = 0.999 * v[i] + 0.001 * J[i].PointwisePower(2);
                    var mHat = m[i] / (1 - Math.Pow(0.9, t));
                    var vHat = v[i] / (1 - Math.Pow(0.999, t));
                    p[i] -= options.LearningRate * mHat.PointwiseDivide(vHat.PointwiseSqrt() + 1e-8);
                }
                else
                {
                    v[i] = options.Momentum * v[i] + J[i];
                    p[i] -= options.LearningRate * v[i];
                }
            }
        }

        var final = new Network(p[0], p[1], p[2], p[3], p[4], p[5]);
        cost.Add(final.Cost(x, y));
        return (final, cost);
    }
}
