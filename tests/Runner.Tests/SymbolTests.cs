using NotebookRunner;

namespace Runner.Tests;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("W_3", "<W:W_3>")]
    [InlineData(@"z_1 = W_1 a_0 + b_1 \mathbf{1}", @"<z:z_1> = <W:W_1> <a:a_0> + <W:b_1> \mathbf{1}")]
    [InlineData(@"\sigma'(z_3[i])", @"\sigma'(<z:z_3[i]>)")]
    [InlineData("W_{l+1}^T a_{l-1}", "<W:W_{l+1}^T> <a:a_{l-1}>")]
    [InlineData("J_{W_3} = J", "<J:J_{W_3}> = <J:J>")]
    [InlineData(@"\delta_l a'", @"<J:\delta_l> <a:a'>")]
    [InlineData(@"\frac{\partial C}{\partial W_3[i,j]}", @"<J:\frac{\partial C}{\partial <W:W_3[i,j]>}>")]
    [InlineData(@"\frac{\partial a_3}{\partial z_3}", @"\frac{\partial <a:a_3>}{\partial <z:z_3>}")]
    [InlineData(@"e^{-z} + x^a_2", "e^{-<z:z>} + x^a_2")]
    [InlineData(@"\hat a \alpha \text{a bias} \mathrm{diag}(a) \begin{matrix} b", @"\hat <a:a> \alpha \text{a bias} \mathrm{diag}(<a:a>) \begin{matrix} <W:b>")]
    [InlineData(@"\text {a b} \{ a \} \\", @"\text {a b} \{ <a:a> \} \\")]
    public void In_a_formula_each_has_its_class(string tex, string expected) =>
        Assert.Equal(Marks(expected), SymbolsInTex.Mark(tex));

    [Theory]
    [InlineData(@"\frac{\partial C}{\partial a")]
    [InlineData(@"\frac{\partial C}{")]
    [InlineData("a_{")]
    [InlineData("a_")]
    [InlineData("x^")]
    [InlineData("W[")]
    [InlineData(@"\text")]
    [InlineData("a\\")]
    [InlineData("}{")]
    public void A_formula_that_does_not_end_is_left_to_KaTeX(string tex) => Assert.Equal(tex, Unmarked(SymbolsInTex.Mark(tex)));

    [Theory]
    [InlineData("sym-W", "W W1 W3 b b2 W3b3")]
    [InlineData("sym-z", "z z1 z3")]
    [InlineData("sym-a", "a a0 a3 a2_k")]
    [InlineData("sym-J", "J J0 J_W J_W3 J_b1 J_W3b3 My_J_W3 Short_J_W2 dC_da3 dC_dz dC_dW3 δ δ1")]
    [InlineData(null, "x y w A Z W33 batch Weights zeros bias alpha a10 dz3_da2 JSON Jacobian network dC C")]
    public void In_code_each_has_its_class(string? expected, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(expected, SymbolsInCode.Of(name)));

    /// <summary>In the tests, &lt;W:…&gt; stands for a marked symbol.</summary>
    private static string Marks(string tex) => tex
        .Replace("<W:", @"{\htmlClass{sym-W}{", StringComparison.Ordinal)
        .Replace("<z:", @"{\htmlClass{sym-z}{", StringComparison.Ordinal)
        .Replace("<a:", @"{\htmlClass{sym-a}{", StringComparison.Ordinal)
        .Replace("<J:", @"{\htmlClass{sym-J}{", StringComparison.Ordinal)
        .Replace(">", "}}", StringComparison.Ordinal);

    private static string Unmarked(string tex) =>
        System.Text.RegularExpressions.Regex.Replace(tex, @"\{\\htmlClass\{sym-.\}\{([^{}]*(?:\{[^{}]*)?)\}\}", "$1");
}
