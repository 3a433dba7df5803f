using System.Globalization;
using System.Xml.Linq;

namespace Backprop.Charts;

/// <summary>When each frame of an animated SVG is shown: frame after frame, then the last one for a while, then all over again.</summary>
/// <param name="frames">How many frames, at least 2.</param>
internal sealed class Timeline(int frames)
{
    private const double FrameSeconds = 0.2, HoldSeconds = 4;

    private readonly double _total = FrameSeconds * (frames - 1) + HoldSeconds;

    /// <summary>An attribute that goes smoothly through one value a frame.</summary>
    public XElement Smooth(string attribute, IReadOnlyList<string> values) =>
        Animate(attribute, [.. values, values[^1]], [.. Enumerable.Range(0, frames).Select(Moment), 1]);

    /// <summary>Makes the element it is in visible during one frame only; the last frame's until the end.</summary>
    public XElement ShowDuring(int frame)
    {
        List<(string Value, double Time)> steps = [];
        if (frame > 0)
            steps.Add(("hidden", 0));
        steps.Add(("visible", Moment(frame)));
        if (frame < frames - 1)
            steps.Add(("hidden", Moment(frame + 1)));
        return Animate(
            "visibility", [.. steps.Select(step => step.Value)], [.. steps.Select(step => step.Time)], new XAttribute("calcMode", "discrete"));
    }

    /// <summary>The part of the whole that has passed when a frame begins.</summary>
    private double Moment(int frame) => frame * FrameSeconds / _total;

    private XElement Animate(string attribute, string[] values, double[] times, XAttribute? mode = null) =>
        new(Svg.Name("animate"),
            new XAttribute("attributeName", attribute),
            new XAttribute("values", string.Join(';', values)),
            new XAttribute("keyTimes", string.Join(';', times.Select(time => time.ToString("0.####", CultureInfo.InvariantCulture)))),
            new XAttribute("dur", string.Create(CultureInfo.InvariantCulture, $"{_total:0.##}s")),
            new XAttribute("repeatCount", "indefinite"),
            mode);
}
