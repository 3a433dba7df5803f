using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

internal static class OutputsChart
{
    // What fits into a line of a title on a page 360 pixels wide.
    private const int TitleWidth = 44;

    public static Chart Of(Matrix<double> x, (string Name, Network Network)[] networks)
    {
        var a3 = networks.Select(item => item.Network.Forward(x).a3).ToArray();
        var outputs = a3.Select(Drawing.Of).ToArray();
        var lengths = a3.Select(Length).ToArray();
        var longest = Enumerable.Range(0, networks.Length).MaxBy(i => lengths[i]);
        var (rangeX, rangeY) = Drawing.Ranges(outputs);

        var words = Markup.Lines(networks.Select((item, i) => (Label(item.Name, i), SeriesStyle.Colour(i))), TitleWidth);
        var title = Markup.Title($"Longest curve: {Digits.Two(lengths[longest])}, {Markup.Name(networks[longest].Name)}", string.Join("<br>", words));
        var all = networks.Select((item, i) => $"{item.Name}: {Digits.Two(lengths[i])}");
        var alt = $"What {networks.Length} networks draw in the plane for {Digits.Count(x.ColumnCount)} inputs. The lengths of their curves: {string.Join(", ", all)}.";

        return new(
            PlotlyPlugin.Outputs(
                title, words.Count,
                [.. networks.Select(item => Markup.Escape(item.Name))],
                outputs,
                [.. networks.Select((_, i) => SeriesStyle.Colour(i).Hex)],
                [.. networks.Select((_, i) => SeriesStyle.Dash(i))],
                rangeX, rangeY),
            alt);
    }

    private static string Label(string name, int line) => SeriesStyle.Dash(line) switch
    {
        "dash" => $"{name} (dashed)",
        "dot" => $"{name} (dotted)",
        _ => name,
    };

    private static double Length(Matrix<double> points) =>
        Enumerable.Range(1, points.ColumnCount - 1).Sum(k => (points.Column(k) - points.Column(k - 1)).L2Norm());
}
