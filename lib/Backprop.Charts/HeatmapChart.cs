using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

internal static class HeatmapChart
{
    // A page 360 pixels wide leaves this for the cells: eight of them hold a number each.
    private const double NarrowWidth = 274;
    private const int MostNumberedColumns = 8, MostNumberedRows = 20;
    private const int TallestPicture = 560;

    public static Chart Of(Matrix<double> matrix, string title)
    {
        var (rows, columns) = (matrix.RowCount, matrix.ColumnCount);
        var limit = matrix.Enumerate().Max(Math.Abs);
        var scale = limit == 0 ? 1 : limit;
        var numbered = columns <= MostNumberedColumns && rows <= MostNumberedRows;
        var cells = matrix.ToRowArrays();
        var texts = numbered ? cells.Select(row => row.Select(value => Digits.TwoBeside(limit, value)).ToArray()).ToArray() : [];
        // Where nothing is negative, blue would stand for nothing.
        var positive = limit > 0 && matrix.Enumerate().Min() >= 0;

        string Low() => Digits.TwoBeside(limit, matrix.Enumerate().Min());
        string High() => Digits.TwoBeside(limit, matrix.Enumerate().Max());
        var html = Markup.Title($"{Markup.Name(title)}, {rows}×{columns}", $"from {Low()} to {High()}");
        var alt = $"{title}, a matrix of {rows}×{columns}, as coloured cells: its numbers go from {Low()} to {High()}, their mean is "
            + $"{Digits.TwoBeside(limit, matrix.Enumerate().Average())}.";

        return new(
            PlotlyPlugin.Heatmap(
                html,
                [.. cells.Select(row => row.Select(Digits.Round).ToArray())],
                [positive ? 0 : -Digits.Round(scale), Digits.Round(scale)],
                positive ? DivergingScale.Positive : DivergingScale.Colours,
                texts,
                numbered ? [.. cells.Select(row => row.Select(value => TextColour(value / scale)).ToArray())] : [],
                TextSize(columns, texts),
                cell: numbered ? 40 : Math.Clamp(TallestPicture / rows, 4, 28),
                square: columns <= MostNumberedColumns),
            alt);
    }

    /// <summary>So that the longest number fits into its cell on a narrow page, between what can be read and what is large enough.</summary>
    private static double TextSize(int columns, string[][] texts)
    {
        var longest = texts.SelectMany(row => row).Select(text => text.Length).DefaultIfEmpty().Max();
        return Math.Clamp(Math.Round((NarrowWidth / columns - 4) / (0.62 * Math.Max(1, longest)), 1), 9, 11);
    }

    /// <summary>Black or white, whichever is read more easily on the cell: never less than 4.5:1.</summary>
    private static string TextColour(double value)
    {
        var cell = DivergingScale.At(value);
        return Rgb.Contrast(Rgb.White, cell) > Rgb.Contrast(Rgb.Black, cell) ? "#FFFFFF" : "#000000";
    }
}
