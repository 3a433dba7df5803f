using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

/// <summary>A matrix as a table of its numbers, with its shape.</summary>
public static class MatrixTable
{
    private const int MostColumns = 8, MostRows = 10;
    private const string Left = "…";

    /// <summary>
    /// An HTML table with the shape as its caption, as in "2×7", and numbers to four significant digits.
    /// Of more than 8 columns or 10 rows the middle is left out. Lines are half-transparent, so any page may be behind it.
    /// </summary>
    public static string ToHtml(Matrix<double> matrix) => Of(matrix).ToHtml();

    /// <summary>The same table as plain text, its columns flush right below its shape.</summary>
    public static string ToText(Matrix<double> matrix) => Of(matrix).ToText();

    private static Table Of(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var (rows, columns) = (Kept(matrix.RowCount, MostRows), Kept(matrix.ColumnCount, MostColumns));
        return new(
            $"{matrix.RowCount}×{matrix.ColumnCount}",
            [.. columns.Select(_ => new TableColumn(Right: true))],
            [new([.. rows.Select(row => columns.Select(column =>
                row is { } i && column is { } j ? Digits.Four(matrix[i, j]) : Left).ToArray())])]);
    }

    /// <summary>Which rows or columns are shown; null stands for those left out.</summary>
    private static int?[] Kept(int count, int most)
    {
        if (count <= most)
            return [.. Enumerable.Range(0, count).Select(i => (int?)i)];
        var (head, tail) = (most / 2, most - most / 2 - 1);
        return [.. Enumerable.Range(0, head), null, .. Enumerable.Range(count - tail, tail)];
    }
}
