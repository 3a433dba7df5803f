using System.Text.RegularExpressions;

namespace Backprop.Charts.Tests;

[Collection("They share the host's switch.")]
public sealed class PlotlyScriptTests
{
    [Fact]
    public void Is_plotly_js_of_the_version_that_Plotly_NET_is_made_for_and_fetches_nothing()
    {
        var html = Charts.Script.ToHtml();

        Assert.Contains("* plotly.js v2.28.0", html, StringComparison.Ordinal);
        Assert.Matches("^<script>\n", html);
        Assert.Single(Regex.Matches(html, "<script"));
        Assert.Single(Regex.Matches(html, "</script"));
    }

    [Fact]
    public void Hides_define_module_and_exports_so_that_require_js_does_not_get_hold_of_it() =>
        Assert.Contains("if (!window.Plotly) (function (define, module, exports) {", Charts.Script.ToHtml()[..200], StringComparison.Ordinal);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Is_a_mere_sentence_where_the_host_draws_figures_itself(bool hostDraws, bool sentence)
    {
        AppContext.SetSwitch("Notebook.DrawsPlotlyFigures", hostDraws);
        try
        {
            Assert.Equal(sentence, Charts.Script.ToHtml() == "<p>Charts are ready.</p>");
            Assert.Equal("Charts are ready.", Charts.Script.ToString());
        }
        finally
        {
            AppContext.SetSwitch("Notebook.DrawsPlotlyFigures", false);
        }
    }
}
