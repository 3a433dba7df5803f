using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Backprop.Charts.Tests;

/// <summary>A network diagram read back: its elements, where its words stand, and its colours in light and in dark.</summary>
internal sealed class DrawnDiagram(Picture picture)
{
    public string Alt { get; } = picture.Alt;

    public XElement Root { get; } = XElement.Parse(picture.Svg, LoadOptions.PreserveWhitespace);

    public IEnumerable<XElement> All(string element) => Root.Descendants(Svg.Name(element));

    public IEnumerable<XElement> All(string element, string css) => All(element).Where(one => Classes(one).Contains(css));

    public IEnumerable<XElement> Weights => All("g", "weights").Single().Elements();

    public string[] Words => [.. All("text").Select(text => text.Value)];

    public override string ToString() => Alt;

    public static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? "").Split(' ');

    public static double Number(XElement element, string attribute) => (double)element.Attribute(attribute)!;

    /// <summary>About the box of a text, in a wide font.</summary>
    public static Area Box(XElement text)
    {
        var (x, y, size) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"));
        var width = text.Value.Length * size * (Classes(text).Contains("strong") ? 0.66 : 0.6);
        var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        return new(left, y - 0.75 * size, left + width, y + 0.2 * size);
    }

    public static Area Rectangle(XElement rect) => new(
        Number(rect, "x"), Number(rect, "y"), Number(rect, "x") + Number(rect, "width"), Number(rect, "y") + Number(rect, "height"));

    /// <summary>The squares that cover the arrow of a Jacobian: "M x,y C x,y x,y x,y V y", as wide as it is.</summary>
    public static IEnumerable<Area> Covered(XElement arrow)
    {
        var n = Regex.Matches((string)arrow.Attribute("d")!, @"-?[\d.]+").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        var half = Number(arrow, "stroke-width") / 2;
        var curve = Enumerable.Range(0, 101).Select(i => i / 100.0).Select(t => (Bezier(t, n[0], n[2], n[4], n[6]), Bezier(t, n[1], n[3], n[5], n[7])));
        var straight = Enumerable.Range(0, (int)(n[8] - n[7])).Select(i => (n[6], n[7] + i));
        // Not quite as wide: the corners of the squares stick out where the curve is steep.
        return curve.Concat(straight).Select(place => new Area(place.Item1 - 0.7 * half, place.Item2 - 0.7 * half, place.Item1 + 0.7 * half, place.Item2 + 0.7 * half));

        static double Bezier(double t, double a, double b, double c, double d)
        {
            var s = 1 - t;
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        }
    }

    /// <summary>The value that a selector gives a property, in light or in dark.</summary>
    public string Style(string selector, string property, bool dark) => Regex.Matches(All("style").Single().Value, @"^\.sheet (.+?) \{ (.*) \}$", RegexOptions.Multiline)
        .Where(rule => rule.Groups[1].Value == selector)
        .Select(rule => Regex.Match(rule.Groups[2].Value, $@"(?<![\w-]){property}: (light-dark\((?<light>[^;,]+), (?<dark>[^;,]+)\)|(?<light>(?<dark>[^;]+)))(;|$)", RegexOptions.RightToLeft))
        .LastOrDefault(match => match.Success)?.Groups[dark ? "dark" : "light"].Value
        ?? throw new InvalidOperationException($"No {property} for {selector}.");

    internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool IsIn(Area other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;
    }
}
