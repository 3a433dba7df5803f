using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;
using static Backprop.Charts.Tests.DrawnDiagram;

namespace Backprop.Charts.Tests;

/// <summary>What the three diagrams of a network say.</summary>
public sealed class NetworkDiagramTests
{
    private static readonly Network s_network = Network.Random(n1: 6, n2: 7, seed: 6);
    private static readonly ForwardPass s_pass = s_network.Forward(Given.Heart.x.SubMatrix(0, 1, 12, 3));
    private static readonly Gradients s_jacobians = s_network.Backpropagate(Given.Heart.x, Given.Heart.y);

    private static readonly string[] s_names = ["J_W1", "J_b1", "J_W2", "J_b2", "J_W3", "J_b3"];

    private static double[] Norms(Gradients J) =>
        [.. new[] { J.J_W1, J.J_b1, J.J_W2, J.J_b2, J.J_W3, J.J_b3 }.Select(matrix => matrix.FrobeniusNorm())];

    private static DrawnDiagram[] Forms(Network network) =>
    [
        new(Charts.NetworkDiagram(network)),
        new(Charts.NetworkDiagram(network, network.Forward(Given.Heart.x))),
        new(Charts.NetworkDiagram(network, network.Backpropagate(Given.Heart.x, Given.Heart.y))),
    ];

    [Theory]
    [InlineData(6, 7)]
    [InlineData(3, 4)]
    [InlineData(1, 1)]
    [InlineData(12, 12)]
    public void Has_a_line_for_each_weight_a_shape_for_each_neuron_and_a_mark_for_each_bias(int n1, int n2) =>
        Assert.All(Forms(Network.Random(n1, n2)), diagram =>
        {
            Assert.Equal(n1 + n1 * n2 + 2 * n2, diagram.Weights.Count());
            Assert.Equal(1 + n1 + n2 + 2, diagram.All("rect", "neuron").Count());
            Assert.Equal(n1 + n2 + 2, Biases(diagram).Count());
        });

    private static IEnumerable<XElement> Biases(DrawnDiagram diagram) => diagram.All("g", "neurons").Single().Elements(Svg.Name("circle"));

    [Fact]
    public void A_line_is_as_wide_as_its_weight_is_large_and_has_the_colour_of_its_sign()
    {
        var weights = new[] { s_network.W1, s_network.W2, s_network.W3 }.SelectMany(W => W.Enumerate()).OrderBy(Math.Abs).ToArray();
        Assert.All(Forms(s_network), diagram =>
        {
            var widths = diagram.Weights.Select(line => Number(line, "stroke-width")).ToArray();
            Assert.Equal(widths.Order(), widths);
            Assert.All(weights.Zip(widths), pair => Assert.Equal(Math.Max(0.3, widths[^1] * Math.Abs(pair.First) / Math.Abs(weights[^1])), pair.Second, 0.01));
            Assert.Equal(weights.Select(weight => weight > 0 ? "positive" : "negative"), diagram.Weights.Select(line => Classes(line)[0]));
        });
    }

    [Fact]
    public void A_weight_joins_its_own_two_neurons()
    {
        var W2 = Matrix<double>.Build.Dense(7, 6);
        W2[5, 2] = -1;
        var network = s_network.With(W1: s_network.W1 * 0, W2: W2, W3: s_network.W3 * 0);
        Assert.All(Forms(network), diagram =>
        {
            var line = Assert.Single(diagram.Weights, line => Classes(line)[0] != "zero");
            var columns = diagram.All("rect", "neuron").Select(Rectangle).GroupBy(box => (box.Left + box.Right) / 2).OrderBy(group => group.Key)
                .Select(group => group.OrderBy(box => box.Top).ToArray()).ToArray();
            Assert.Equal("negative", Classes(line)[0]);
            AssertMiddle(columns[1][2], Number(line, "x1"), Number(line, "y1"));
            AssertMiddle(columns[2][5], Number(line, "x2"), Number(line, "y2"));
        });

        static void AssertMiddle(Area box, double x, double y)
        {
            Assert.Equal((box.Left + box.Right) / 2, x, 0.11);
            Assert.Equal((box.Top + box.Bottom) / 2, y, 0.11);
        }
    }

    [Fact]
    public void A_bias_has_the_colour_of_its_sign()
    {
        var biases = new[] { s_network.b1, s_network.b2, s_network.b3 }.SelectMany(b => b.Enumerate());
        Assert.All(Forms(s_network), diagram => Assert.Equal(
            biases.Select(bias => bias > 0 ? "positive" : "negative"), Biases(diagram).Select(mark => Classes(mark)[1])));
    }

    [Fact]
    public void Says_what_the_columns_and_the_matrices_are()
    {
        string[] said = ["a0", "a1", "a2", "a3", "W1", "W2", "W3", "6×1", "7×6", "2×7"];
        Assert.All(Forms(s_network), diagram => Assert.All(said, word => Assert.Contains(diagram.Words, text => text.Contains(word, StringComparison.Ordinal))));
        Assert.Contains(Forms(s_network)[0].Words, text => text.EndsWith("W1[4, 0] = −1.2", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_columns_activations_fill_the_neurons_and_stand_in_them()
    {
        var diagram = new DrawnDiagram(Charts.NetworkDiagram(s_network, s_pass));
        double[] activations = [.. new[] { s_pass.a0, s_pass.a1, s_pass.a2, s_pass.a3 }.SelectMany(a => a.Column(0))];

        Assert.Equal(activations.Select(a => Digits.Two(a)), diagram.All("text", "value").Select(text => text.Value));
        var filled = diagram.All("g", "neurons").Single().Elements().Where(rect => Classes(rect).Contains("live")).ToArray();
        Assert.Equal(activations, filled.Select(rect => Number(rect, "fill-opacity")), (expected, actual) => Math.Abs(expected - actual) <= 0.0051);
        foreach (var i in (int[])[1, 2, 3])
            Assert.Contains($"z{i} = W{i} a{i - 1} + b{i}|→ a{i} = σ(z{i})", string.Join('|', diagram.Words), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_outside_0_and_1_is_drawn_too()
    {
        var x = Matrix<double>.Build.Dense(1, 1, -1.234e-10);
        var diagram = new DrawnDiagram(Charts.NetworkDiagram(s_network, s_network.Forward(x)));
        Assert.Contains("−1.2e−10", diagram.Words);
        Assert.All(diagram.All("rect", "live"), rect => Assert.InRange(Number(rect, "fill-opacity"), 0, 1));
    }

    [Fact]
    public void Forwards_the_arrows_lead_from_column_to_column_and_on_to_the_cost()
    {
        var (activations, flow) = (Forms(s_network)[1], Forms(s_network)[2]);
        Assert.Equal(3, activations.All("path", "forward").Count());
        Assert.Equal(4, flow.All("path", "forward").Count());
        // Both outputs reach it.
        var cost = Assert.Single(flow.All("circle", "cost"));
        Assert.Equal(2, flow.All("path", "error").Count(path => ((string)path.Attribute("d")!).EndsWith($" {cost.Attribute("cx")!.Value},{cost.Attribute("cy")!.Value}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_factor_of_the_chain_rule_stands_on_the_way_back()
    {
        var diagram = Forms(s_network)[2];
        var factors = diagram.All("rect", "factor").Select(rect => rect.Parent!.Element(Svg.Name("text"))!.Value).ToArray();
        string[] way = ["2(a3 − y)", "⊙ σ′(z1)", "⊙ σ′(z2)", "⊙ σ′(z3)", "W2ᵀ ·", "W3ᵀ ·"];
        string[] last = ["· a0ᵀ / N", "· a1ᵀ / N", "· a2ᵀ / N", "sum / N", "sum / N", "sum / N"];
        Assert.Equal(way.Concat(last).Order(StringComparer.Ordinal), factors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_Jacobian_leaves_the_path_below_the_slope_of_its_own_layer()
    {
        var diagram = Forms(s_network)[2];
        var starts = diagram.All("path", "jacobian").Select(path => ((string)path.Attribute("d")!)[1..].Split('C')[0].Split(',').Select(double.Parse).ToArray());
        Assert.All(starts.Zip(s_names), start =>
        {
            var layer = start.Second[^1];
            var slope = Box(Assert.Single(diagram.All("text"), text => text.Value == $"∂C/∂z{layer}"));
            Assert.Equal((slope.Top + slope.Bottom) / 2, start.First[1], 2.0);
            Assert.Equal(Number(Assert.Single(diagram.All("text"), text => text.Value == $"a{layer}"), "x"), start.First[0], 21.0);
        });
    }

    [Fact]
    public void The_norms_are_written_below_their_names_and_the_arrows_are_as_wide_as_their_square_roots()
    {
        var diagram = Forms(s_network)[2];
        var norms = Norms(s_jacobians);

        string[] lines = [.. s_names.Zip(norms, (name, norm) => $"{name}|{Digits.Two(norm)}")];
        Assert.All(lines, line => Assert.Contains($"|{line}|", string.Join('|', diagram.Words), StringComparison.Ordinal));
        var widths = diagram.All("path", "jacobian").Select(path => Number(path, "stroke-width")).ToArray();
        Assert.Equal(norms.Select(norm => widths.Max() * Math.Sqrt(norm / norms.Max())), widths, (expected, actual) => Math.Abs(expected - actual) <= 0.01);
    }

    [Fact]
    public void Norms_of_0_and_norms_far_apart_are_drawn_too()
    {
        var zero = Widths(Scaled(0, 0, 0));
        Assert.Single(zero.Distinct());

        var vanishing = Widths(Scaled(1e-12, 1e-4, 1));
        Assert.All(vanishing, width => Assert.InRange(width, 0.7, 20));
        Assert.Equal(Norms(Scaled(1e-12, 1e-4, 1)).Zip(vanishing).OrderBy(pair => pair.First).Select(pair => pair.Second), vanishing.Order());

        static double[] Widths(Gradients J) =>
            [.. new DrawnDiagram(Charts.NetworkDiagram(s_network, J)).All("path", "jacobian").Select(path => Number(path, "stroke-width"))];
        static Gradients Scaled(double one, double two, double three) => new(
            s_jacobians.J_W1 * one, s_jacobians.J_b1 * one, s_jacobians.J_W2 * two, s_jacobians.J_b2 * two, s_jacobians.J_W3 * three, s_jacobians.J_b3 * three);
    }

    [Fact]
    public void The_alt_texts_hold_the_numbers()
    {
        var forms = Forms(s_network);
        Assert.Equal(
            "A diagram of a 1-6-7-2 network: 62 weights (33 positive, 29 negative; the largest in size is W1[4, 0] = −1.2) "
            + "and 15 biases (8 positive, 7 negative).", forms[0].Alt);
        Assert.Contains($"a3 = {Digits.Two(s_pass.a3[0, 0])}, {Digits.Two(s_pass.a3[1, 0])}", Charts.NetworkDiagram(s_network, s_pass).Alt, StringComparison.Ordinal);
        Assert.All(s_names.Zip(Norms(s_jacobians)), jacobian =>
            Assert.Matches($@"{jacobian.First} \([^;]+; norm {Digits.Two(jacobian.Second)}\)", forms[2].Alt));
        Assert.All(forms, diagram =>
        {
            Assert.Equal(diagram.Alt, diagram.Root.Element(Svg.Name("title"))!.Value);
            Assert.Equal(diagram.Alt, (string?)diagram.Root.Attribute("aria-label"));
        });
    }

    [Fact]
    public void Of_a_large_layer_the_first_and_the_last_neurons_are_drawn_and_the_alt_text_says_so() =>
        Assert.All(Forms(Network.Random(n1: 13, n2: 256)), diagram =>
        {
            Assert.Equal(1 + 11 + 11 + 2, diagram.All("rect", "neuron").Count());
            Assert.Equal(11 + 11 * 11 + 2 * 11, diagram.Weights.Count());
            Assert.Equal(2, diagram.All("path", "gap").Count());
            Assert.Contains("Of the 13 neurons of hidden layer 1 the first 6 and the last 5 are drawn.", diagram.Alt, StringComparison.Ordinal);
            Assert.Contains("Of the 256 neurons of hidden layer 2 the first 6 and the last 5 are drawn.", diagram.Alt, StringComparison.Ordinal);
        });

    [Fact]
    public void The_last_neurons_of_a_large_layer_are_the_last()
    {
        var network = Network.Random(n1: 3, n2: 20);
        var pass = network.Forward(Given.Heart.x);
        var values = new DrawnDiagram(Charts.NetworkDiagram(network, pass)).All("text", "value").Select(text => text.Value).Skip(1 + 3).Take(11);
        Assert.Equal(pass.a2.Column(0).Where((_, i) => i is < 6 or >= 15).Select(a => Digits.Two(a)), values);
    }

    [Fact]
    public void Refuses_a_forward_pass_of_another_network()
    {
        var other = Network.Random(n1: 6, n2: 5).Forward(Given.Heart.x);
        var error = Assert.Throws<ArgumentException>(() => Charts.NetworkDiagram(s_network, other));
        Assert.Contains("z2 is 5×50, but W2 has 7 rows and a0 has 50 columns: expected 7×50.", error.Message, StringComparison.Ordinal);
        Assert.Equal("activations", error.ParamName);
        Assert.Contains("a3 is 2×4, but", Assert.Throws<ArgumentException>(() => Charts.NetworkDiagram(
            s_network, s_pass with { a3 = Matrix<double>.Build.Dense(2, 4) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_Jacobians_of_another_network()
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.NetworkDiagram(s_network, s_jacobians with { J_W2 = s_jacobians.J_W2.Transpose() }));
        Assert.Contains("J_W2 is 6×7, but W2 is 7×6: expected 7×6.", error.Message, StringComparison.Ordinal);
        Assert.Equal("jacobians", error.ParamName);
    }

    [Fact]
    public void Refuses_what_is_not_finite_or_not_there()
    {
        var bad = s_jacobians.J_b3.Clone();
        bad[1, 0] = double.NaN;
        Assert.Contains("J_b3[1, 0] is NaN", Assert.Throws<ArgumentException>(
            () => Charts.NetworkDiagram(s_network, s_jacobians with { J_b3 = bad })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Charts.NetworkDiagram(null!));
        Assert.Throws<ArgumentNullException>(() => Charts.NetworkDiagram(s_network, (Gradients)null!));
        Assert.Throws<ArgumentNullException>(() => Charts.NetworkDiagram(s_network, (ForwardPass)null!));
    }
}
