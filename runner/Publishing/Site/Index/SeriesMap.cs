using System.Globalization;

namespace NotebookRunner;

/// <summary>
/// The way through the series, around the network that it is about: forwards above it, backwards below, then downhill. Each
/// lesson is a station. It says nothing that the list beside it does not say, so only those who see it meet it.
/// </summary>
internal static class SeriesMap
{
    private const double Above = 34, Below = 200, Down = 264, Middle = 117, Pitch = 15.5;

    /// <summary>The columns of the network: how many neurons, and where.</summary>
    private static readonly (int Neurons, double X)[] s_columns = [(1, 36), (6, 116), (7, 204), (2, 284)];

    /// <summary>Where a lesson's station is. The layers that the lessons 5, 6 and 7 go back through lie right above them.</summary>
    private static readonly (double X, double Y, string Part)[] s_stations =
    [
        (36, Middle, "start"),
        (96, Above, "forwards"), (176, Above, "forwards"), (256, Above, "forwards"), (336, Middle, "forwards"),
        (284, Below, "backwards"), (204, Below, "backwards"), (116, Below, "backwards"), (36, Below, "backwards"),
        (116, Down, "downhill"), (204, Down, "downhill"),
    ];

    public static string Of(Series series) => $"""
        <svg class="map" viewBox="-8 -4 404 300" aria-hidden="true">
        <g class="net">{string.Concat(Weights())}{string.Concat(Neurons())}</g>
        <path class="way forwards" d="M36 {Number(Middle)}V{Number(Above + 24)}a24 24 0 0 1 24 -24H312a24 24 0 0 1 24 24V{Number(Middle)}"/>
        <path class="way backwards" d="M336 {Number(Middle)}V{Number(Below - 24)}a24 24 0 0 1 -24 24H36"/>
        <path class="way downhill" d="M36 {Number(Below)}H28a32 32 0 0 0 0 64H262"/>
        <path class="heart" d="M292 254c1-6 6-10 12-10 8 0 13 6 13 14 0 14-15 22-25 33-10-11-25-19-25-33 0-8 5-14 13-14 6 0 11 4 12 10z"/>
        {string.Concat(series.Chapters.Zip(s_stations, Station))}</svg>

        """;

    private static IEnumerable<string> Weights()
    {
        foreach (var (from, to) in s_columns.Zip(s_columns.Skip(1)))
        {
            for (var j = 0; j < from.Neurons; j++)
            {
                for (var i = 0; i < to.Neurons; i++)
                    yield return $"<line x1=\"{Number(from.X)}\" y1=\"{Number(Height(j, from.Neurons))}\" x2=\"{Number(to.X)}\" y2=\"{Number(Height(i, to.Neurons))}\"/>";
            }
        }
    }

    private static IEnumerable<string> Neurons() =>
        from column in s_columns
        from i in Enumerable.Range(0, column.Neurons)
        select $"<circle cx=\"{Number(column.X)}\" cy=\"{Number(Height(i, column.Neurons))}\" r=\"4.5\"/>";

    private static double Height(int i, int of) => Middle + (i - (of - 1) / 2.0) * Pitch;

    private static string Station(Chapter chapter, (double X, double Y, string Part) at)
    {
        var (first, second) = Halves(chapter.ShortTitle);
        // The words stand above a station of the upper line, beside the turn, and below all others.
        var (x, y, place) = (at.Part, at.Y) switch
        {
            ("forwards", Above) => (at.X, at.Y - (second.Length > 0 ? 29 : 19), ""),
            ("forwards", _) => (at.X + 19, at.Y - 2, " class=\"beside\""),
            _ => (at.X, at.Y + 25, ""),
        };
        var words = $"<text{place} x=\"{Number(x)}\" y=\"{Number(y)}\">{Html.Text(first)}"
            + (second.Length > 0 ? $"<tspan x=\"{Number(x)}\" dy=\"10.5\">{Html.Text(second)}</tspan>" : "") + "</text>";
        return $"<a class=\"station {at.Part}\" href=\"{chapter.Page}\" tabindex=\"-1\"><circle cx=\"{Number(at.X)}\" cy=\"{Number(at.Y)}\" r=\"13.5\"/>"
            + $"<text class=\"number\" x=\"{Number(at.X)}\" y=\"{Number(at.Y + 4.3)}\">{chapter.Number}</text>{words}</a>\n";
    }

    /// <summary>A title on two lines, about equally long.</summary>
    private static (string First, string Second) Halves(string title)
    {
        var blanks = Enumerable.Range(0, title.Length).Where(i => title[i] == ' ').ToList();
        if (blanks.Count == 0)
            return (title, "");
        var blank = blanks.MinBy(i => Math.Abs(2 * i - title.Length));
        return (title[..blank], title[(blank + 1)..]);
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
