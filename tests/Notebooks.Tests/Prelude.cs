namespace Notebooks.Tests;

internal static class Prelude
{
    /// <summary>What may be asked of a lesson besides its own names (CONTRIBUTING, point 6).</summary>
    public const string Code = """
        // The top of a heart is two lobes, clearly higher than the notch between them, which is where x = 0.
        bool LobesAndNotch(Network network) =>
            network.Forward(Curve.Heart(100).x).a3.Row(1) is var up && up.Take(25).Max() > up[0] + 0.1 && up.Skip(75).Max() > up[0] + 0.1;

        // Equal up to rounding.
        bool Same(Matrix<double> a, Matrix<double> b) =>
            (a.RowCount, a.ColumnCount) == (b.RowCount, b.ColumnCount) && (a - b).FrobeniusNorm() <= 1e-12 * b.FrobeniusNorm();
        bool Same(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Abs(b);
        """;
}
