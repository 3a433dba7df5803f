using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>
/// W1, b1, W2, b2, W3, b3 one after the other in one array, each row by row: so that an optimizer is a few
/// operations on one span. Parameters, their gradient, momentum and Adam's averages all have this form.
/// </summary>
internal sealed class Parameters(int n1, int n2)
{
    private readonly double[] _values = new double[n1 + n1 + n2 * n1 + n2 + 2 * n2 + 2];

    public Span<double> All => _values;
    public Span<double> W1 => All[..n1];
    public Span<double> b1 => All.Slice(n1, n1);
    public Span<double> W2 => All.Slice(2 * n1, n2 * n1);
    public Span<double> b2 => All.Slice(2 * n1 + n2 * n1, n2);
    public Span<double> W3 => All.Slice(2 * n1 + n2 * n1 + n2, 2 * n2);
    public Span<double> b3 => All[^2..];

    public Parameters Like() => new(n1, n2);

    public void Add(Parameters others) => TensorPrimitives.Add(All, others.All, All);

    public static Parameters Of(Network network)
    {
        var parameters = new Parameters(network.W1.RowCount, network.W2.RowCount);
        network.W1.ToRowMajorArray().CopyTo(parameters.W1);
        network.b1.ToRowMajorArray().CopyTo(parameters.b1);
        network.W2.ToRowMajorArray().CopyTo(parameters.W2);
        network.b2.ToRowMajorArray().CopyTo(parameters.b2);
        network.W3.ToRowMajorArray().CopyTo(parameters.W3);
        network.b3.ToRowMajorArray().CopyTo(parameters.b3);
        return parameters;
    }

    public Network ToNetwork()
    {
        return new(
            W1: Matrix(n1, 1, W1), b1: Matrix(n1, 1, b1),
            W2: Matrix(n2, n1, W2), b2: Matrix(n2, 1, b2),
            W3: Matrix(2, n2, W3), b3: Matrix(2, 1, b3));

        static Matrix<double> Matrix(int rows, int columns, Span<double> values) =>
            Matrix<double>.Build.DenseOfRowMajor(rows, columns, values.ToArray());
    }
}
