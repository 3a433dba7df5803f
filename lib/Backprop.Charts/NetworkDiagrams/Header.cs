using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>Above the columns what they are, a0 … a3, and between them the matrices with their shapes.</summary>
internal static class Header
{
    private const double Size = 17;

    public static object[] Of(NetworkLayout layout, double y) =>
    [
        .. layout.Columns.Select((column, i) => Label.Of(column.X, y, $"a{i}", Size, css: "strong")),
        .. layout.W.Select((W, i) => Label.Of(Between(layout, i), y, $"W{i + 1}", Size, css: "strong")),
        .. layout.W.Select((W, i) => Label.Of(Between(layout, i), y + 17, $"{W.RowCount}×{W.ColumnCount}", css: "soft")),
    ];

    public static double Between(NetworkLayout layout, int i) => (layout.Columns[i].X + layout.Columns[i + 1].X) / 2;
}
