using System.Text.RegularExpressions;
using System.Xml.Linq;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Charts.Tests;

/// <summary>The tables of the lessons: what stands in them, as a page and as text.</summary>
public sealed class TableTests
{
    private static readonly Network s_network = Network.Random(n1: 6, n2: 6, seed: 2);
    private static readonly ShapeLedger s_ledger = ShapeLedger.J_W2(s_network, Given.Heart.x, Given.Heart.y);
    private static readonly HandCalculation s_backward = ByHand.Backward(ByHand.Network, 0.25, Matrix<double>.Build.Dense(2, 1, [0.9, 0.6]));
    private static readonly GradientErrors s_errors = new(0.3, 0.2, 0, 0, 0, 0);
    private static readonly Examination[] s_examinations =
    [
        new("runs", null, s_errors, Before: 0.2134, After: 0.01781, RightAfter: 0.01832),
        new("throws", "Matrix dimensions must agree.", null, Before: 0.2134, After: null, RightAfter: 0.01832),
        new("all < off", null, new(2, 2, 2, 2, 2, 2), Before: 0.2134, After: 0.6123, RightAfter: 0.01832),
    ];

    private static string[][] Rows(string html, string cells = "td") =>
        [.. XElement.Parse(html, LoadOptions.PreserveWhitespace).Descendants("tr").Select(row => row.Elements(cells).Select(cell => cell.Value.Replace('\u00a0', ' ').Replace("\u200b", "")).ToArray()).Where(row => row.Length > 0)];

    public static TheoryData<string> Tables =>
    [
        ShapeLedgerTable.ToHtml(s_ledger), HandCalculationTable.ToHtml(s_backward),
        HandCalculationTable.ToHtml(ByHand.Forward(ByHand.Network, 0.25)), ExaminationTable.ToHtml(s_examinations),
    ];

    [Theory, MemberData(nameof(Tables))]
    public void Text_and_ground_are_the_pages_so_that_it_may_be_light_or_dark(string html) => Assert.All(
        Regex.Matches(html, @"(?:color|background):([^;""]+)"),
        colour => Assert.Contains(colour.Groups[1].Value, (string[])["inherit", "transparent"]));

    [Theory, MemberData(nameof(Tables))]
    public void A_narrow_page_scrolls_the_table_and_not_itself(string html)
    {
        var root = XElement.Parse(html);
        Assert.Equal(("div", "overflow-x:auto"), (root.Name.LocalName, (string?)root.Attribute("style")));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Each_row_is_as_wide_as_the_heads(string html)
    {
        var heads = Rows(html, "th")[0].Length;
        Assert.All(Rows(html), row => Assert.Equal(heads, row.Length));
        Assert.All(XElement.Parse(html).Descendants("th").Attributes("colspan"), span => Assert.Equal(heads, (int)span));
    }

    [Fact]
    public void A_ledger_has_a_row_for_each_line()
    {
        var html = ShapeLedgerTable.ToHtml(s_ledger);
        Assert.Equal("J_W2, line by line", XElement.Parse(html).Descendants("caption").Single().Value);
        Assert.Equal(["code", "factor", "shapes", "here"], Rows(html, "th").Single());
        Assert.Equal(5, Rows(html).Length);
        Assert.Equal(["J = (J.Transpose() * W3).Transpose();", "∂z3/∂a2", "(N×2 · 2×n2)ᵀ = n2×N", "(50×2 · 2×6)ᵀ = 6×50"], Rows(html)[2]);
    }

    [Fact]
    public void Code_may_break_before_a_dot_and_nowhere_else_but_at_blanks() =>
        Assert.Contains("J = J<wbr/>.PointwiseMultiply(Activation<wbr/>.SigmoidDerivative(z3));", ShapeLedgerTable.ToHtml(s_ledger), StringComparison.Ordinal);

    [Fact]
    public void A_ledger_as_text_is_lined_up() => Assert.Equal(
        """
        J_b3, line by line
        code                                                        factor   shapes           here
        var J = 2 * (a3 - y);                                       ∂C/∂a3   2×N              2×50
        J = J.PointwiseMultiply(Activation.SigmoidDerivative(z3));  ∂a3/∂z3  2×N ⊙ 2×N = 2×N  2×50 ⊙ 2×50 = 2×50
        J = J.RowSums().ToColumnMatrix() / x.ColumnCount;           ∂z3/∂b3  2×N → 2×1        2×50 → 2×1
        """.ReplaceLineEndings("\n"), ShapeLedgerTable.ToText(ShapeLedger.J_b3(s_network, Given.Heart.x, Given.Heart.y)));

    [Fact]
    public void A_calculation_by_hand_has_symbols_and_numbers_in_one_cell()
    {
        var html = HandCalculationTable.ToHtml(s_backward["dC_dz3", "J_W3"]);
        Assert.Equal("Backward, by hand", XElement.Parse(html).Descendants("caption").Single().Value);
        Assert.Equal(
            [["number", "calculation", "result"], ["dC_dz3 = dC_da3 ⊙ σ′(z3), and σ′(z) is a(1 − a)"], ["J_W3 = dC_dz3·a2ᵀ: what the door feels, times what came in"]],
            Rows(html, "th"));
        Assert.Equal(2 + 8, Rows(html).Length);
        Assert.Equal(["dC_dz3[0]", "dC_da3[0]·a3[0]·(1 − a3[0]) = −1.056 · 0.372 · (1 − 0.372)", "−0.2467"], Rows(html)[0]);
    }

    [Fact]
    public void A_calculation_breaks_before_a_sign_but_not_in_a_product_or_a_bracket() => Assert.Contains(
        "=_1.27_·_(−0.05667) +_1.38_·_(−0.05817) −_0.2_·_0.07723 +_0.24_·_0.06903",
        HandCalculationTable.ToHtml(s_backward).Replace('\u00a0', '_'), StringComparison.Ordinal);

    [Fact]
    public void But_before_the_bracket_of_a_slope_it_may()
    {
        var html = HandCalculationTable.ToHtml(s_backward["dC_dz3"]).Replace('\u00a0', '_').Replace('\u200b', '|');
        Assert.Contains("dC_da3[0]·a3[0]|·(1_−_a3[0])", html, StringComparison.Ordinal);
        Assert.Contains("=_−1.056_·_0.372 ·_(1_−_0.372)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Powers_are_raised()
    {
        var html = HandCalculationTable.ToHtml(ByHand.Forward(ByHand.Network.With(b1: Matrix<double>.Build.Dense(3, 1, [-20.0, 0, 1e-9])), 0)["a1"]);
        Assert.Equal(["−z1", "20", "0", "−1e−9"], XElement.Parse(html).Descendants("sup").Select(power => power.Value));
        Assert.DoesNotContain("^", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_stage_is_marked_in_the_colour_of_its_kind()
    {
        string Marks(HandCalculation calculation) => string.Join(' ', Regex.Matches(HandCalculationTable.ToHtml(calculation), "4px solid (#[0-9A-F]+)")
            .Select(mark => Palette.All.First(colour => colour.Hex == mark.Groups[1].Value).Name));
        Assert.Equal("a z a z a z a", Marks(ByHand.Forward(ByHand.Network, 0.25)));
        Assert.Equal("J J", Marks(s_backward["dC_da3", "J_b1"]));
    }

    [Fact]
    public void A_calculation_as_text_has_its_stages_apart() => Assert.Equal(
        """
        Backward, by hand
        number     calculation                            in numbers                           result

        dC_da3 = 2(a3 − y), the slope of the square
        dC_da3[0]  2·(a3[0] − y[0])                       2 · (0.372 − 0.9)                    −1.056
        dC_da3[1]  2·(a3[1] − y[1])                       2 · (0.6616 − 0.6)                   0.1232

        dC_da2 = W3ᵀ·dC_dz3: the blame that each neuron collects
        dC_da2[0]  W3[0,0]·dC_dz3[0] + W3[1,0]·dC_dz3[1]  1.06 · (−0.2467) − 0.71 · 0.02758   −0.2811
        """.ReplaceLineEndings("\n"), string.Join('\n', HandCalculationTable.ToText(s_backward["dC_da3", "dC_da2"]).Split('\n').SkipLast(3)));

    [Fact]
    public void Examinations_answer_three_questions_a_row()
    {
        var html = ExaminationTable.ToHtml(s_examinations);
        Assert.Equal(["mistake", "throws?", "the check: furthest off", "cost after 1,000 steps", "right ones"], Rows(html, "th").Single());
        Assert.Equal(
        [
            ["runs", "no", "J_W1: 0.30 × size", "0.21 → 0.018", "0.018"],
            ["throws", "yes", "–", "–", "0.018"],
            ["all < off", "no", "all six: 2.0 × size", "0.21 → 0.61", "0.018"],
        ], Rows(html));
        Assert.Contains("all < off  no       all six: 2.0 × size", ExaminationTable.ToText(s_examinations), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>(() => ShapeLedgerTable.ToHtml(null!));
        Assert.Throws<ArgumentNullException>(() => HandCalculationTable.ToHtml(null!));
        Assert.Throws<ArgumentNullException>(() => ExaminationTable.ToHtml(null!));
    }
}
