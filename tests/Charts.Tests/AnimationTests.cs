using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

public sealed class AnimationTests
{
    private static readonly Picture s_picture = Charts.Animation(Given.Heart, Given.Adam);
    private static readonly XElement s_svg = XElement.Parse(s_picture.Svg);

    private static IEnumerable<XElement> All(string element) => s_svg.Descendants(Svg.Name(element));

    [Fact]
    public void Is_xml_and_small_enough_for_a_readme() => Assert.InRange(s_picture.Svg.Length, 10_000, 150_000);

    [Fact]
    public void The_path_has_the_same_shape_in_every_frame_so_that_it_can_be_moved()
    {
        var frames = ((string)Assert.Single(All("animate"), animation => (string?)animation.Attribute("attributeName") == "d").Attribute("values")!).Split(';');

        Assert.InRange(frames.Length, 20, 37);
        Assert.Single(frames.Select(frame => frame.Split(' ').Length).Distinct());
        Assert.NotEqual(frames[0], frames[^1]);
        Assert.Equal(frames[^2], frames[^1]);
    }

    [Fact]
    public void Every_animation_runs_for_ever_and_has_a_time_for_each_value() =>
        Assert.All(All("animate"), animation =>
        {
            var times = ((string)animation.Attribute("keyTimes")!).Split(';').Select(double.Parse).ToArray();
            Assert.Equal(((string)animation.Attribute("values")!).Split(';').Length, times.Length);
            Assert.Equal(0, times[0]);
            Assert.Equal(times.Order(), times);
            // The last time of a smooth animation must be 1, or browsers ignore it.
            Assert.True((string?)animation.Attribute("calcMode") == "discrete" || times[^1] == 1);
            Assert.Equal("indefinite", (string?)animation.Attribute("repeatCount"));
        });

    [Fact]
    public void The_last_picture_stands_for_some_seconds()
    {
        var path = All("animate").Single(animation => (string?)animation.Attribute("attributeName") == "d");
        var seconds = double.Parse(((string)path.Attribute("dur")!).TrimEnd('s'));
        var held = (1 - double.Parse(((string)path.Attribute("keyTimes")!).Split(';')[^2])) * seconds;
        Assert.InRange(held, 3, 6);
    }

    [Fact]
    public void At_any_moment_one_step_and_its_cost_are_shown()
    {
        var groups = All("g").Where(group => group.Element(Svg.Name("animate")) is not null).ToArray();
        for (var moment = 0.0; moment < 1; moment += 0.003)
        {
            var visible = groups.Where(group => ValueAt(group.Element(Svg.Name("animate"))!, moment) == "visible").ToArray();
            Assert.Single(visible);
        }

        Assert.Equal(["0", $"{Given.Adam.Cost[0]:0.00}"], groups[0].Elements(Svg.Name("text")).Select(text => text.Value));
        Assert.Equal(["2,000", $"{Given.Adam.Cost[^1]:0.0e0}".Replace('-', '−')], groups[^1].Elements(Svg.Name("text")).Select(text => text.Value));

        static string ValueAt(XElement animation, double moment)
        {
            var times = ((string)animation.Attribute("keyTimes")!).Split(';').Select(double.Parse).ToArray();
            return ((string)animation.Attribute("values")!).Split(';')[Array.FindLastIndex(times, time => time <= moment)];
        }
    }

    [Fact]
    public void Who_wants_no_motion_gets_the_end_standing_still()
    {
        var still = Assert.Single(All("g"), group => (string?)group.Attribute("class") == "still");
        Assert.Empty(still.Descendants(Svg.Name("animate")));
        Assert.Contains("2,000", still.Value, StringComparison.Ordinal);
        Assert.Contains("prefers-reduced-motion", s_picture.Svg, StringComparison.Ordinal);
        // Everything that moves is in the other group.
        Assert.All(All("animate"), animation => Assert.Contains(animation.Ancestors(), group => (string?)group.Attribute("class") == "moving"));
    }

    [Fact]
    public void A_curve_may_be_called_anything()
    {
        var curve = new Curve("</style> & \"<b>\"", Given.Heart.x, Given.Heart.y);

        var picture = Charts.Animation(curve, Given.Adam);

        Assert.Contains(curve.Name, XElement.Parse(picture.Svg).Element(Svg.Name("title"))!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", picture.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_curve_of_thousands_of_points_stays_small()
    {
        var curve = Curve.Heart(n: 3000);
        Assert.True(Charts.Animation(curve, Given.Adam).Svg.Length < 150_000);
    }

    [Fact]
    public void A_network_that_is_right_from_the_start_is_drawn_too()
    {
        // Its cost is 0, which has no logarithm.
        var x = Given.Heart.x;
        var curve = new Curve("itself", x, Given.Untrained.Forward(x).a3);
        var run = GradientDescent.Train(Given.Untrained, curve.x, curve.y, new() { Steps = 3, RecordEvery = 1 });

        Assert.DoesNotContain("NaN", Charts.Animation(curve, run).Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_run_with_too_few_snapshots() =>
        Assert.Contains("at least 2", Assert.Throws<ArgumentException>(() => Charts.Animation(Given.Heart, Given.Diverged)).Message, StringComparison.Ordinal);
}
