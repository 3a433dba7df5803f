using System.Globalization;
using System.Xml.Linq;

namespace Backprop.Charts;

/// <summary>The elements of a drawing. As XML elements, not as text: what the reader called a curve cannot break the picture.</summary>
internal static class Svg
{
    private static readonly XNamespace s_namespace = "http://www.w3.org/2000/svg";

    public static XName Name(string element) => s_namespace + element;

    public static XElement Element(string name, params object?[] content) => new(Name(name), content);

    public static XAttribute Class(string name) => new("class", name);

    public static XElement Text(string css, double x, double y, string text) =>
        new(Name("text"), Class(css), new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), text);

    public static XElement Rectangle(double x, double y, double width, double height, params object?[] content) =>
        Element("rect",
            new XAttribute("x", Number(x)), new XAttribute("y", Number(y)),
            new XAttribute("width", Number(width)), new XAttribute("height", Number(height)), content);

    /// <summary>A tenth of a pixel is as fine as can be seen.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>What is compared with its like, a width or an opacity, to a hundredth.</summary>
    public static string Fine(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A line through points as a path: after "M x,y" further pairs are lines.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    /// <summary>Points as a path: lines of no length, which round ends turn into dots.</summary>
    public static string Dots(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select(point => $"M{Number(point.X)},{Number(point.Y)}h0"));
}
