using System.Text.RegularExpressions;
using NotebookRunner;

namespace Runner.Tests;

public sealed class SymbolTests
{
    [Theory]
    [InlineData("W_3", "<W W3:W_3>")]
    [InlineData(@"z_1 = W_1 a_0 + b_1 \mathbf{1}", @"<z z1:z_1> = <W W1:W_1> <a a0:a_0> + <W b1:b_1> \mathbf{1}")]
    [InlineData(@"\sigma'(z_3[i])", @"\sigma'(<z z3:z_3[i]>)")]
    [InlineData("W_{l+1}^T a_{l-1}", "<W:W_{l+1}^T> <a:a_{l-1}>")]
    [InlineData("J_{W_3} = J", "<J J_W3:J_{W_3}> = <J J:J>")]
    [InlineData(@"\delta_l a'", @"<J:\delta_l> <a a:a'>")]
    [InlineData(@"\frac{\partial C}{\partial W_3[i,j]}", @"<J dC_dW3:\frac{\partial C}{\partial <W W3:W_3[i,j]>}>")]
    [InlineData(@"\frac{\partial a_3}{\partial z_3}", @"\frac{\partial <a a3:a_3>}{\partial <z z3:z_3>}")]
    [InlineData(@"e^{-z} + x^a_2", "e^{-<z z:z>} + x^a_2")]
    [InlineData(@"\hat a \alpha \text{a bias} \mathrm{diag}(a) \begin{matrix} b", @"\hat <a a:a> \alpha \text{a bias} \mathrm{diag}(<a a:a>) \begin{matrix} <W b:b>")]
    [InlineData(@"\text {a b} \{ a \} \\", @"\text {a b} \{ <a a:a> \} \\")]
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
    [InlineData("W_3^T", "W3")]
    [InlineData("a_2[j]", "a2")]
    [InlineData("a'", "a")]
    [InlineData("J", "J")]
    [InlineData("J_W", "J_W")]
    [InlineData("J_{b_1}", "J_b1")]
    [InlineData(@"\frac{\partial C}{\partial z_3[i]}", "dC_dz3")]
    [InlineData(@"\frac{\partial C}{\partial z}", "dC_dz")]
    [InlineData("W_{l+1}^T", null)]
    [InlineData("z_l", null)]
    [InlineData("J_{W_l}", null)]
    [InlineData("w", null)]
    [InlineData(@"\delta_1", null)]
    public void A_symbol_is_called_as_in_code(string tex, string? name) => Assert.Equal(name, SymbolName.Of(tex));

    [Theory]
    [InlineData("sym-W", "W W1 W3 b b2 W3b3")]
    [InlineData("sym-z", "z z1 z3")]
    [InlineData("sym-a", "a a0 a3 a2_k")]
    [InlineData("sym-J", "J J0 J_W J_W3 J_b1 J_W3b3 My_J_W3 Short_J_W2 dC_da3 dC_dz dC_dW3 δ δ1")]
    [InlineData(null, "x y w A Z W33 batch Weights zeros bias alpha a10 dz3_da2 JSON Jacobian network dC C")]
    public void In_code_each_has_its_class(string? expected, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(expected, SymbolsInCode.Of(name)));

    /// <summary>In the tests, &lt;W W3:…&gt; stands for a marked symbol and its name; one without a name is &lt;W:…&gt;.</summary>
    private static string Marks(string tex)
    {
        Stack<string> ends = [];
        return Regex.Replace(tex, @"<(?<class>\w)( (?<name>\w+))?:|>", mark =>
        {
            if (mark.Value == ">")
                return ends.Pop();
            var (symbol, name) = ($@"{{\htmlClass{{sym-{mark.Groups["class"].Value}}}{{", mark.Groups["name"].Value);
            ends.Push(name == "" ? "}}" : "}}}");
            return name == "" ? symbol : $@"{symbol}\htmlData{{symbol={name}}}{{";
        });
    }

    private static string Unmarked(string tex) =>
        Regex.Replace(tex, @"\{\\htmlClass\{sym-.\}\{(?:\\htmlData\{symbol=\w+\}\{(?<tex>[^{}]*(?:\{[^{}]*)?)\}|(?<tex>[^{}]*(?:\{[^{}]*)?))\}\}", "${tex}");
}
