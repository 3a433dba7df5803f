using System.Text.RegularExpressions;
using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Tests.DrawnDiagram;

namespace Backprop.Charts.Tests;

/// <summary>What the picture of one weight's way to the cost says of it, and of those that a reader may choose in its place.</summary>
public sealed class WeightPathTests
{
    private const int Example = 12;

    private static readonly Network s_network = Network.Random(n1: 3, n2: 4, seed: 6);
    private static readonly Matrix<double> s_x = Given.Heart.x, s_y = Given.Heart.y;

    private static DrawnDiagram Draw(string W = "W2", int i = 3, int j = 1, Network? network = null) =>
        new(Charts.WeightPath(network ?? s_network, s_x, s_y, Example, W, i, j));

    private static IEnumerable<XElement> Entries(DrawnDiagram diagram) => diagram.All("rect", "path-entry");

    private static string Data(XElement element, string name) =>
        (string?)element.Attribute($"data-{name}") ?? throw new InvalidOperationException($"No data-{name}: {element}");

    private static string[] Lit(DrawnDiagram diagram, string css) =>
        [.. diagram.All("line", "path-line").Where(line => Classes(line).Contains(css)).Select(line => $"{Data(line, "from")} {Data(line, "to")}").Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("W3", 2 * 4)]
    [InlineData("W2", 2 * 4 + 4 * 3)]
    [InlineData("W1", 2 * 4 + 4 * 3 + 3 * 1)]
    public void Has_an_entry_and_a_line_for_each_weight_of_the_matrix_and_of_those_behind_it(string W, int count)
    {
        var diagram = Draw(W, 1, 0);
        var entries = Entries(diagram).Select(entry => Data(entry, "part")).ToArray();
        Assert.Equal(count, entries.Distinct().Count());
        Assert.Equal(entries.Order(StringComparer.Ordinal), diagram.All("line").Where(line => line.Attribute("data-part") is not null).Select(line => Data(line, "part")).Order(StringComparer.Ordinal));
        Assert.Equal(3 + 12 + 8 + 2, diagram.All("line", "path-line").Count());
    }

    [Fact]
    public void Every_entry_holds_the_numbers_of_its_weight()
    {
        var (x, y) = (s_x.Column(Example).ToColumnMatrix(), s_y.Column(Example).ToColumnMatrix());
        var (of, all) = (s_network.Backpropagate(x, y), s_network.Backpropagate(s_x, s_y));
        var (a0, z1, a1, z2, a2, z3, _) = s_network.Forward(x);
        // What a bias feels in one example is what its door feels.
        (Matrix<double> W, Matrix<double> a, Matrix<double> z, Matrix<double> door, Matrix<double> J, Matrix<double> mean)[] layers =
        [
            (s_network.W1, a0, z1, of.J_b1, of.J_W1, all.J_W1),
            (s_network.W2, a1, z2, of.J_b2, of.J_W2, all.J_W2),
            (s_network.W3, a2, z3, of.J_b3, of.J_W3, all.J_W3),
        ];

        Assert.All(Entries(Draw("W1", 0, 0)), entry =>
        {
            var part = Regex.Match(Data(entry, "part"), @"^W(\d)\[(\d), (\d)\]$").Groups.Values.Skip(1).Select(group => int.Parse(group.Value)).ToArray();
            var (l, i, j) = (part[0], part[1], part[2]);
            var (W, a, z, door, J, mean) = layers[l - 1];
            var slope = Activation.SigmoidDerivative(z[i, 0]);
            Assert.Equal(
                [
                    $"{l}", $"{l - 1}", $"{i}", $"{j}", Digits.Four(W[i, j]), Digits.Four(a[j, 0]), Digits.Four(W[i, j] * a[j, 0]),
                    Digits.Four(door[i, 0] / slope), Digits.Four(slope), Digits.Four(door[i, 0]), Digits.Four(J[i, j]), Digits.Four(mean[i, j]),
                ],
                new[] { "layer", "before", "row", "column", "weight", "input", "sent", "outer", "slope", "door", "product", "mean" }.Select(name => Data(entry, name)));
            Assert.Equal($"{W.RowCount}×{W.ColumnCount}", Data(entry.Parent!, "shape"));
        });
    }

    [Fact]
    public void What_an_entry_offers_to_look_for_it_has()
    {
        var diagram = Draw();
        Assert.All(Entries(diagram), entry =>
        {
            Assert.All(diagram.All("tspan").Where(span => span.Attribute("data-slot") is not null), slot => Data(entry, Data(slot, "slot")));
            Assert.All(Data(entry.Parent!, "numbers").Split(' '), number => Data(entry, number));
        });
    }

    [Fact]
    public void An_entry_has_the_colour_of_its_sign_and_size()
    {
        var J = s_network.J_W3(s_x.Column(Example).ToColumnMatrix(), s_y.Column(Example).ToColumnMatrix());
        var strongest = J.EnumerateIndexed().MaxBy(entry => Math.Abs(entry.Item3));
        var fill = (string)Entries(Draw("W3", 0, 0)).Single(entry => Data(entry, "part") == $"W3[{strongest.Item1}, {strongest.Item2}]").Attribute("fill")!;
        Assert.Equal(strongest.Item3 > 0 ? DivergingScale.Colours[^1] : DivergingScale.Colours[0], fill, ignoreCase: true);
    }

    [Fact]
    public void The_way_leads_from_the_weights_door_through_every_weight_behind_it_to_the_cost()
    {
        var diagram = Draw("W2", 3, 1);
        Assert.Equal(["a1[1] a2[3]"], Lit(diagram, "chosen"));
        Assert.Equal(["a2[3] a3[0]", "a2[3] a3[1]", "a3[0] C", "a3[1] C"], Lit(diagram, "on"));
        Assert.Equal(["a2[3]", "a3[0]", "a3[1]", "C"], diagram.All("g", "on").Select(node => Data(node, "node")));
        Assert.Equal(["a1[1]"], diagram.All("g", "input").Select(node => Data(node, "node")));
        Assert.Equal(["W2[3, 1]"], Entries(diagram).Where(entry => Classes(entry).Contains("chosen")).Select(entry => Data(entry, "part")));
    }

    /// <summary>That is how a page finds the way of another weight.</summary>
    [Theory]
    [InlineData("W1", 2, 0)]
    [InlineData("W2", 0, 2)]
    [InlineData("W3", 1, 3)]
    public void The_same_way_is_found_by_following_the_lines(string W, int i, int j)
    {
        var diagram = Draw(W, i, j);
        var lines = diagram.All("line", "path-line").Select(line => (From: Data(line, "from"), To: Data(line, "to"))).ToArray();
        HashSet<string> way = [lines.Single(line => $"{line.From} {line.To}" == Assert.Single(Lit(diagram, "chosen"))).To];
        while (lines.Any(line => way.Contains(line.From) && way.Add(line.To)))
        {
        }

        Assert.Equal(way.Order(StringComparer.Ordinal), diagram.All("g", "on").Select(node => Data(node, "node")).Order(StringComparer.Ordinal));
        Assert.Equal(lines.Where(line => way.Contains(line.From)).Select(line => $"{line.From} {line.To}").Order(StringComparer.Ordinal), Lit(diagram, "on"));
        Assert.All(lines.SelectMany(line => new[] { line.From, line.To }), end => Assert.Single(diagram.All("g"), node => (string?)node.Attribute("data-node") == end));
    }

    [Fact]
    public void Neurons_hold_their_activations_and_as_far_as_the_way_back_has_come_what_they_feel()
    {
        var (x, y) = (s_x.Column(Example).ToColumnMatrix(), s_y.Column(Example).ToColumnMatrix());
        var (pass, of) = (s_network.Forward(x), s_network.Backpropagate(x, y));
        string[] Numbers(string name) => [.. Draw().All("g").Single(node => (string?)node.Attribute("data-node") == name).Elements(Svg.Name("text")).Select(text => text.Value)];

        Assert.Equal([Digits.Two(pass.a1[2, 0])], Numbers("a1[2]"));
        Assert.Equal([Digits.Two(pass.a2[3, 0]), Digits.Two(of.J_b2[3, 0])], Numbers("a2[3]"));
        Assert.Equal([Digits.Two(pass.a3[1, 0]), Digits.Two(of.J_b3[1, 0])], Numbers("a3[1]"));
    }

    [Fact]
    public void The_calculation_is_that_of_the_chosen_weight_in_the_picture_and_in_its_alt_text()
    {
        var diagram = Draw();
        var chosen = Entries(diagram).Single(entry => Classes(entry).Contains("chosen"));
        string Of(string name) => Data(chosen, name);
        string[] formulas =
        [
            $"W2[3, 1] · a1[1] = {Of("weight")} · {Of("input")} = {Of("sent")}",
            $"dC_da2[3] · σ′(z2[3]) = {Of("outer")} · {Of("slope")} = {Of("door")}",
            $"dC_dz2[3] · a1[1] = {Of("door")} · {Of("input")} = {Of("product")}",
            $"The mean of all 50 examples: J_W2[3, 1] = {Of("mean")}",
        ];
        Assert.All(formulas, formula => Assert.Contains(formula, diagram.Words));
        Assert.All(formulas, formula => Assert.Contains(formula, diagram.Alt, StringComparison.Ordinal));
        Assert.StartsWith("The way of the weight W2[3, 1] to the cost C in a 1-3-4-2 network, for example 12 of 50. ", diagram.Alt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W4", 0, 0, Example, "W is \"W4\": expected \"W1\", \"W2\" or \"W3\".")]
    [InlineData("W2", 4, 0, Example, "i is 4, but W2 has 4 rows: expected 0 to 3.")]
    [InlineData("W2", 0, -1, Example, "j is -1, but W2 has 3 columns: expected 0 to 2.")]
    [InlineData("W2", 0, 0, 50, "k is 50, but x has 50 columns: expected 0 to 49.")]
    public void Refuses_what_is_not_there(string W, int i, int j, int k, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Charts.WeightPath(s_network, s_x, s_y, k, W, i, j)).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_network_too_large_to_be_drawn_whole() => Assert.StartsWith(
        "Hidden layer 2 has 13 neurons: expected at most 12, all of them are drawn.",
        Assert.Throws<ArgumentException>(() => Draw(network: Network.Random(n1: 3, n2: 13))).Message, StringComparison.Ordinal);
}
