using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Tests.DrawnDiagram;

namespace Backprop.Charts.Tests;

/// <summary>That the diagrams of a network can be read: nothing on top of words, large enough, in colours that can be told apart.</summary>
public sealed class NetworkDiagramLegibilityTests
{
    public static TheoryData<int, int> Sizes => new() { { 6, 7 }, { 3, 4 }, { 1, 1 }, { 12, 12 }, { 1, 12 }, { 256, 256 } };

    /// <summary>
    /// The third diagram twice: with the real Jacobians, and with six equal norms, the widest arrows there are. A weight's path, which
    /// only a small network has, in each layer.
    /// </summary>
    private static DrawnDiagram[] Forms(int n1, int n2)
    {
        var network = Network.Random(n1, n2);
        var isWhole = Math.Max(n1, n2) <= 12;
        var J = network.Backpropagate(Given.Heart.x, Given.Heart.y);
        static Matrix<double> Unit(Matrix<double> matrix) => matrix / matrix.FrobeniusNorm();
        return
        [
            new(Charts.NetworkDiagram(network)),
            new(Charts.NetworkDiagram(network, network.Forward(Given.Heart.x))),
            new(Charts.NetworkDiagram(network, J)),
            new(Charts.NetworkDiagram(network, new Gradients(Unit(J.J_W1), Unit(J.J_b1), Unit(J.J_W2), Unit(J.J_b2), Unit(J.J_W3), Unit(J.J_b3)))),
            .. isWhole ? new[] { "W1", "W2", "W3" }.Select(W => new DrawnDiagram(Charts.WeightPath(network, Given.Heart.x, Given.Heart.y, 12, W, 0, 0))) : [],
        ];
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_words_lie_on_others_or_leave_the_card(int n1, int n2) =>
        Assert.All(Forms(n1, n2), diagram =>
        {
            var card = Rectangle(diagram.All("rect", "card").Single());
            var texts = diagram.All("text").ToArray();
            Assert.All(texts, text => Assert.True(Box(text).IsIn(card), $"\"{text.Value}\" leaves the card."));
            foreach (var (text, other) in texts.SelectMany((text, i) => texts.Skip(i + 1).Select(other => (text, other))))
                Assert.False(Box(text).Meets(Box(other)), $"\"{text.Value}\" lies on \"{other.Value}\".");
        });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_words_lie_on_neurons_factors_or_arrows_that_are_not_theirs(int n1, int n2) =>
        Assert.All(Forms(n1, n2), diagram =>
        {
            var texts = diagram.All("text").Where(text => !Classes(text).Contains("value")).ToArray();
            var neurons = diagram.All("rect", "neuron").Select(Rectangle).ToArray();
            var factors = diagram.All("rect", "factor").ToArray();
            var arrows = diagram.All("path", "jacobian").SelectMany(Covered).ToArray();
            Assert.All(texts, text =>
            {
                var own = factors.SingleOrDefault(factor => factor.Parent == text.Parent);
                Assert.DoesNotContain(neurons, neuron => neuron.Meets(Box(text)));
                Assert.DoesNotContain(factors, factor => factor != own && Rectangle(factor).Meets(Box(text)));
                if (own is null)
                    Assert.False(arrows.Any(arrow => arrow.Meets(Box(text))), $"\"{text.Value}\" lies on an arrow.");
            });
        });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Neurons_stand_apart_and_factors_too(int n1, int n2) =>
        Assert.All(Forms(n1, n2), diagram => Assert.All(["neuron", "factor"], css =>
        {
            var boxes = diagram.All("rect", css).Select(Rectangle).ToArray();
            Assert.DoesNotContain(boxes.SelectMany((box, i) => boxes.Skip(i + 1).Select(other => (box, other))), pair => pair.box.Meets(pair.other));
        }));

    [Fact]
    public void Every_number_fits_into_its_neuron()
    {
        var network = Network.Random();
        var diagram = new DrawnDiagram(Charts.NetworkDiagram(network, network.Forward(Matrix<double>.Build.Dense(1, 1, -1.234e-10))));
        Assert.All(diagram.All("rect", "neuron").Zip(diagram.All("text", "value")), pair =>
            Assert.True(Box(pair.Second).IsIn(Rectangle(pair.First)), $"{pair.Second.Value} is wider than its neuron."));
    }

    [Fact]
    public void Every_word_is_at_least_9_pixels_high_where_the_page_is_360_wide() =>
        Assert.All(Forms(6, 7), diagram =>
        {
            var width = double.Parse(((string)diagram.Root.Attribute("viewBox")!).Split(' ')[2]);
            Assert.All(diagram.All("text"), text => Assert.True(Number(text, "font-size") * 360 / width >= 9, text.Value));
        });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_colour_can_be_seen_on_the_card(bool dark)
    {
        var diagram = Forms(6, 7)[2];
        var card = Of(".card", "fill");
        Assert.All(["text", ".soft", ".value"], css => AssertSeen(css, Of(css, "fill"), 4.5));
        Assert.All([".W", ".z", ".a", ".J", ".y", ".live", ".bias.positive", ".bias.negative", ".bias.zero"], css => AssertSeen(css, Of(css, "fill"), 3));
        Assert.All([".neuron", ".gap", ".forward", ".error", ".cost", ".backward", ".jacobian", ".factor"], css => AssertSeen(css, Of(css, "stroke"), 3));
        Assert.All([".path-line.on", ".path-line.chosen", ".path-node.on .neuron", ".path-node.input .neuron"], css => AssertSeen(css, Of(css, "stroke"), 3));
        // Lines of weights let the card shine through.
        var faded = double.Parse(diagram.Style(".faded .weights", "stroke-opacity", dark));
        Assert.All(["line.positive", "line.negative", "line.zero"], css => AssertSeen(css, Colour.Between(card, Of(css, "stroke"), faded), 3));
        // What lies on the card has the card's colour.
        Assert.All([".neuron", ".cost", ".factor"], css => Assert.Equal(card, Of(css, "fill")));
        // Numbers on a neuron that is more or less full.
        Assert.All(Enumerable.Range(0, 101), i =>
        {
            var contrast = Colour.Contrast(Of(".value", "fill"), Colour.Between(card, Of(".live", "fill"), i / 100.0));
            Assert.True(contrast >= 4.5, $"a = {i / 100.0}: {contrast:0.00}:1.");
        });
        // And on the half that says what is felt.
        var felt = Colour.Between(card, Of(".path-felt", "fill"), double.Parse(diagram.Style(".path-felt", "fill-opacity", dark)));
        Assert.True(Colour.Contrast(Of(".value", "fill"), felt) >= 4.5);

        Colour Of(string selector, string property) => Colour.Parse(diagram.Style(selector, property, dark));
        void AssertSeen(string css, Colour colour, double least)
        {
            var contrast = Colour.Contrast(colour, card);
            Assert.True(contrast >= least, $"{css} has a contrast of {contrast:0.00}:1.");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Signs_differ_for_every_eye(bool dark)
    {
        var diagram = Forms(1, 1)[0];
        var (positive, negative) = (Colour.Parse(diagram.Style("line.positive", "stroke", dark)), Colour.Parse(diagram.Style("line.negative", "stroke", dark)));
        Assert.All(PaletteTests.Eyes, eye => Assert.True(Colour.Distance(positive, negative, eye.Value) >= 0.09, eye.Key));
        Assert.Equal(positive, Colour.Parse(diagram.Style(".bias.positive", "fill", dark)));
        Assert.Equal(negative, Colour.Parse(diagram.Style(".bias.negative", "fill", dark)));
    }

    [Fact]
    public void Symbols_keep_their_colours()
    {
        var symbols = Forms(6, 7)[2].All("tspan").Select(symbol => (symbol.Value, Classes(symbol)[0])).Distinct().ToDictionary();
        Assert.Equal(("W", "a", "z", "J", "y"), (symbols["W3ᵀ"], symbols["a2ᵀ"], symbols["z1"], symbols["J_b2"], symbols["y"]));
        var diagram = Forms(6, 7)[1];
        Assert.All([Palette.W, Palette.a, Palette.z, Palette.J], colour => Assert.Equal(colour.Hex, diagram.Style($".{colour.Name}", "fill", dark: true)));
        Assert.Equal("W", diagram.All("tspan").First(symbol => symbol.Value == "b1").Attribute("class")!.Value);
    }
}
