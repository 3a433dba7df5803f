using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>Reads the numbers that a figure draws, for those who cannot see it: so many of them that the course of a curve can be followed.</summary>
internal sealed partial class ChartData
{
    private const int MostRows = 11, MostColumns = 8;

    /// <summary>A trace with fewer points marks something in the picture; it is no data.</summary>
    private const int LeastPoints = 3;

    private readonly JsonElement _layout;
    private readonly IReadOnlyList<JsonElement> _traces;

    private ChartData(JsonElement figure) =>
        (_layout, _traces) = (figure.GetProperty("layout"), [.. figure.GetProperty("data").EnumerateArray()]);

    public static IReadOnlyList<DataTable> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. new ChartData(document.RootElement).Tables()];
    }

    private IEnumerable<DataTable> Tables()
    {
        foreach (var panel in _traces.GroupBy(trace => (X: Text(trace, "xaxis") ?? "x", Y: Text(trace, "yaxis") ?? "y")))
        {
            var caption = Caption(panel.Key.X);
            var grid = panel.FirstOrDefault(trace => trace.TryGetProperty("z", out var z) && z.GetArrayLength() > 0 && z[0].ValueKind == JsonValueKind.Array);
            if (grid.ValueKind == JsonValueKind.Object)
                yield return Grid(caption, grid, panel.Key);
            else
                foreach (var table in Curves(caption, [.. panel.Where(trace => Numbers(trace, "y").Count >= LeastPoints)], panel.Key))
                    yield return table;
        }
    }

    /// <summary>Curves over one and the same axis share a table; a curve in the plane has two columns of its own.</summary>
    private IEnumerable<DataTable> Curves(string caption, IReadOnlyList<JsonElement> traces, (string X, string Y) axes)
    {
        foreach (var alike in traces.GroupBy(trace => (Numbers(trace, "x").Count, First: Numbers(trace, "x")[0], Last: Numbers(trace, "x")[^1], Rises: Rises(trace))))
        {
            var shown = Thinned(alike.Key.Count, MostRows);
            if (alike.Key.Rises)
            {
                var x = Numbers(alike.First(), "x");
                yield return new(caption, [Axis(axes.X), .. alike.Select(Name)],
                    [.. shown.Select(i => (string[])[Number(x[i]), .. alike.Select(trace => Number(Numbers(trace, "y")[i]))])]);
            }
            else
            {
                foreach (var trace in alike)
                {
                    var (x, y) = (Numbers(trace, "x"), Numbers(trace, "y"));
                    yield return new($"{caption}: {Name(trace)}", ["point", Axis(axes.X), Axis(axes.Y)],
                        [.. shown.Select(i => (string[])[$"{i}", Number(x[i]), Number(y[i])])]);
                }
            }
        }
    }

    private DataTable Grid(string caption, JsonElement trace, (string X, string Y) axes)
    {
        var z = trace.GetProperty("z").EnumerateArray().Select(row => row.EnumerateArray().Select(Value).ToList()).ToList();
        var (x, y) = (Numbers(trace, "x"), Numbers(trace, "y"));
        var (columns, rows) = (Thinned(z[0].Count, MostColumns), Thinned(z.Count, MostRows));
        return new(caption,
            [$"{Axis(axes.Y)} \\ {Axis(axes.X)}", .. columns.Select(j => x.Count > 0 ? Number(x[j]) : $"{j}")],
            [.. rows.Select(i => (string[])[y.Count > 0 ? Number(y[i]) : $"{i}", .. columns.Select(j => Number(z[i][j]))])]);
    }

    /// <summary>So many places between first and last, both included, as evenly as it can be.</summary>
    private static IReadOnlyList<int> Thinned(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1.0) / (most - 1)))];

    private static bool Rises(JsonElement trace)
    {
        var x = Numbers(trace, "x");
        return x.Zip(x.Skip(1)).All(pair => pair.First < pair.Second);
    }

    /// <summary>What stands above the panel, or else above the figure.</summary>
    private string Caption(string axis)
    {
        var above = _layout.TryGetProperty("annotations", out var annotations)
            ? annotations.EnumerateArray().FirstOrDefault(annotation => Text(annotation, "xref") == $"{axis} domain")
            : default;
        return Plain(above.ValueKind == JsonValueKind.Object ? Text(above, "text") : Text(_layout.GetProperty("title"), "text"));
    }

    /// <summary>The axis's title, where it has one: x2 is described in xaxis2.</summary>
    private string Axis(string name)
    {
        var axes = _layout.TryGetProperty("scene", out var scene) ? scene : _layout;
        var title = axes.TryGetProperty($"{name[0]}axis{name[1..]}", out var axis) && axis.TryGetProperty("title", out var found) ? Text(found, "text") : null;
        return title is null ? name[..1] : Plain(title);
    }

    private static string Name(JsonElement trace) => Plain(Text(trace, "name") ?? "y");

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static IReadOnlyList<double> Numbers(JsonElement trace, string property) =>
        trace.TryGetProperty(property, out var numbers) && numbers.ValueKind == JsonValueKind.Array ? [.. numbers.EnumerateArray().Select(Value)] : [];

    private static double Value(JsonElement number) => number.ValueKind == JsonValueKind.Number ? number.GetDouble() : double.NaN;

    /// <summary>plotly.js's little HTML as text, on one line.</summary>
    private static string Plain(string? html) =>
        Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(html ?? "", ": "), "")), " ").Trim();

    private static string Number(double value) => value switch
    {
        double.NaN => "–",
        0 => "0",
        _ when Math.Abs(value) is < 1e-3 or >= 1e6 => value.ToString("0.##e-0", CultureInfo.InvariantCulture).Replace('-', '−'),
        _ => value.ToString("G4", CultureInfo.InvariantCulture).Replace('-', '−'),
    };

    [GeneratedRegex("<br */?>")]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
