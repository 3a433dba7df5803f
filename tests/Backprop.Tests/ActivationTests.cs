using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

public sealed class ActivationTests
{
    public static TheoryData<double, double, double> Figures()
    {
        var data = new TheoryData<double, double, double>();
        var (z, sigma, d_sigma) = (Column("z"), Column("sigma"), Column("d_sigma"));
        for (var i = 0; i < z.Length; i++)
            data.Add(z[i], sigma[i], d_sigma[i]);
        return data;

        static double[] Column(string name) => [.. Reference.Activation.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];
    }

    [Fact]
    public void There_are_20_figures_from_minus_1000_to_1000()
    {
        var z = Figures().Select(row => row.Data.Item1).ToList();
        Assert.Equal((20, -1000.0, 1000.0), (z.Count, z.Min(), z.Max()));
    }

    [Theory, MemberData(nameof(Figures))]
    public void Equals_the_notes_on_NumPy(double z, double sigma, double d_sigma)
    {
        Close.To(sigma, Activation.Sigmoid(z), 1e-15, "σ");
        if (Math.Abs(z) <= 708)
            Close.To(d_sigma, Activation.SigmoidDerivative(z), 2e-15, "σ′");
        else
            Assert.InRange(Activation.SigmoidDerivative(z), 0, 1e-307);
    }

    [Fact]
    public void The_derivative_is_the_cosh_form_everywhere()
    {
        for (var z = -708.0; z <= 708; z += 0.37)
            Close.To(Math.Pow(Math.Cosh(z / 2), -2) / 4, Activation.SigmoidDerivative(z), 2e-15, $"σ′({z})");
    }

    [Fact]
    public void A_matrix_is_mapped_entry_by_entry()
    {
        var z = Matrix<double>.Build.DenseOfArray(new double[,] { { -1, 0, 2 }, { 40, -40, 0 } });
        Assert.Equal(z.Map(Activation.Sigmoid, Zeros.Include), Activation.Sigmoid(z));
        Assert.Equal(0.25, Activation.SigmoidDerivative(z)[1, 2]);
        Assert.Equal(0.5, Activation.Sigmoid(Matrix<double>.Build.Sparse(2, 2))[0, 1]);
    }
}
