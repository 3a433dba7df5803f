using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts;

internal static class OutputsChart
{
    // What fits into a line of a title on a page 360 pixels wide.
    private const int TitleWidth = 44;

    // And what a name takes of such a page's plot, whose sides are 1.
    private const double LetterWidth = 0.036, LineHeight = 0.07, Dot = 0.03;

    /// <summary>Answers lie between 0 and 1: on axes that hold them all, pictures can be compared.</summary>
    private static readonly double[] s_range = [-0.03, 1.03];

    public static Chart Of(Matrix<double> x, (string Name, Network Network)[] networks)
    {
        var a3 = networks.Select(item => item.Network.Forward(x).a3).ToArray();
        var outputs = a3.Select(Drawing.Of).ToArray();
        var lengths = a3.Select(Length).ToArray();
        var longest = Enumerable.Range(0, networks.Length).MaxBy(i => lengths[i]);

        var labels = networks.Select((item, i) => Beside(a3[i], item.Name)).ToArray();
        var labelled = HaveRoom(labels);
        IReadOnlyList<string> words = labelled ? ["each curve begins at its dot"] : Markup.Lines(networks.Select((item, i) => (Label(item.Name, i), SeriesStyle.Colour(i))), TitleWidth);
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
                labelled ? [.. labels.Select(label => label.Anchor)] : [], s_range),
            alt);
    }

    /// <summary>A name where its curve begins: on the side to which the curve does not go, but not beyond the axes.</summary>
    private static (string Anchor, double Left, double Right, double Y) Beside(Matrix<double> points, string name)
    {
        var (x, y, width) = (points[0, 0], points[1, 0], Dot + LetterWidth * name.Length);
        var rightward = x + width <= 1 && (x - width < 0 || points.Row(0).Average() <= x);
        return rightward ? ("left", x, x + width, y) : ("right", x - width, x, y);
    }

    /// <summary>Whether all these names can be read: none meets another or leaves the axes.</summary>
    private static bool HaveRoom((string Anchor, double Left, double Right, double Y)[] labels) =>
        labels.Index().All(one => one.Item.Left >= 0 && labels.Skip(one.Index + 1).All(other =>
            Math.Abs(one.Item.Y - other.Y) > LineHeight || one.Item.Right + Dot < other.Left || other.Right + Dot < one.Item.Left));

    private static string Label(string name, int line) => SeriesStyle.Dash(line) switch
    {
        "dash" => $"{name} (dashed)",
        "dot" => $"{name} (dotted)",
        _ => name,
    };

    private static double Length(Matrix<double> points) =>
        Enumerable.Range(1, points.ColumnCount - 1).Sum(k => (points.Column(k) - points.Column(k - 1)).L2Norm());
}
