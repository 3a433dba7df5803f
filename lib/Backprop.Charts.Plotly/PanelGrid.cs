namespace Backprop.Charts.Plotly;

/// <summary>Small multiples: panels in rows of so many columns, above each a gap for its title. Heights are in pixels.</summary>
internal sealed record PanelGrid(int Panels, int Columns, int PanelHeight, int Gap)
{
    /// <summary>The part of the width between two panels.</summary>
    public double Between { get; init; } = 0.04;

    /// <summary>The height of all of them together.</summary>
    public int Height => (Panels + Columns - 1) / Columns * (PanelHeight + Gap);

    /// <summary>The gap that titles of so many lines need.</summary>
    public static int TitleGap(int lines) => 12 + 16 * lines;

    /// <summary>Where a panel's axes lie in the plot.</summary>
    public (double[] X, double[] Y) Domain(int panel)
    {
        var (row, column) = (panel / Columns, panel % Columns);
        var width = (1 - (Columns - 1) * Between) / Columns;
        var left = column * (width + Between);
        var top = 1 - (row * (PanelHeight + Gap) + Gap) / (double)Height;
        return ([left, left + width], [Math.Max(0, top - PanelHeight / (double)Height), top]);
    }

    /// <summary>What plotly.js appends to "x", "xaxis" … for a panel: nothing for the first.</summary>
    public static string Number(int panel) => panel == 0 ? "" : $"{panel + 1}";
}
