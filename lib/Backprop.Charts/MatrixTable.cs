using System.Text;
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
    public static string ToHtml(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        const string line = "1px solid rgba(128,128,128,.35)";
        const string cell = $"padding:2px 8px;white-space:nowrap;text-align:right;border:{line};background:transparent;color:inherit";

        var html = new StringBuilder();
        // A narrow page scrolls the table, not itself.
        html.Append("<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9em;width:auto\">");
        html.Append($"<caption style=\"text-align:left;font-weight:600;color:inherit\">{Shape(matrix)}</caption><tbody>");
        foreach (var row in Cells(matrix))
        {
            html.Append("<tr style=\"background:transparent\">");
            foreach (var text in row)
                html.Append($"<td style=\"{cell}\">{text}</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    /// <summary>The same table as plain text, its columns flush right below its shape.</summary>
    public static string ToText(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var rows = Cells(matrix);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var lines = rows.Select(row => string.Join("  ", row.Select((text, column) => text.PadLeft(widths[column]))));
        return string.Join('\n', [Shape(matrix), .. lines]);
    }

    private static string Shape(Matrix<double> matrix) => $"{matrix.RowCount}×{matrix.ColumnCount}";

    private static string[][] Cells(Matrix<double> matrix)
    {
        var (rows, columns) = (Kept(matrix.RowCount, MostRows), Kept(matrix.ColumnCount, MostColumns));
        return [.. rows.Select(row => columns.Select(column =>
            row is { } i && column is { } j ? Digits.Four(matrix[i, j]) : Left).ToArray())];
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
