using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

internal static class HeatmapChart
{
    // At 360 pixels eight columns leave 36 for a cell: four digits and a sign.
    private const int MostNumberedColumns = 8, MostNumberedRows = 20;
    private const int TallestPicture = 560;

    public static Chart Of(Matrix<double> matrix, string title)
    {
        var (rows, columns) = (matrix.RowCount, matrix.ColumnCount);
        var limit = matrix.Enumerate().Max(Math.Abs);
        var scale = limit == 0 ? 1 : limit;
        var numbered = columns <= MostNumberedColumns && rows <= MostNumberedRows;
        var cells = matrix.ToRowArrays();

        string Low() => Digits.Two(matrix.Enumerate().Min());
        string High() => Digits.Two(matrix.Enumerate().Max());
        var html = Markup.Title($"{Markup.Name(title)}, {rows}×{columns}", $"from {Low()} to {High()}");
        var alt = $"{title}, a matrix of {rows}×{columns}, as coloured cells: its numbers go from {Low()} to {High()}, their mean is "
            + $"{Digits.Two(matrix.Enumerate().Average())}.";

        return new(
            PlotlyPlugin.Heatmap(
                html,
                [.. cells.Select(row => row.Select(Digits.Round).ToArray())],
                Digits.Round(scale),
                DivergingScale.Colours,
                numbered ? [.. cells.Select(row => row.Select(Digits.Two).ToArray())] : [],
                numbered ? [.. cells.Select(row => row.Select(value => TextColour(value / scale)).ToArray())] : [],
                cell: numbered ? 40 : Math.Clamp(TallestPicture / rows, 4, 28),
                square: columns <= MostNumberedColumns),
            alt);
    }

    /// <summary>Black or white, whichever is read more easily on the cell: never less than 4.5:1.</summary>
    private static string TextColour(double value)
    {
        var cell = DivergingScale.At(value);
        return Rgb.Contrast(Rgb.White, cell) > Rgb.Contrast(Rgb.Black, cell) ? "#FFFFFF" : "#000000";
    }
}
