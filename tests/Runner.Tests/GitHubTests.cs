using NotebookRunner;

namespace Runner.Tests;

public sealed class GitHubTests
{
    [Theory]
    [InlineData(@"where $\{a\}_2$ is", @"where $`\{a\}_2`$ is")]
    [InlineData("Above:\n\n$$a_2 \\, b$$\n\nBelow.", "Above:\n\n```math\na_2 \\, b\n```\n\nBelow.")]
    [InlineData("- in a list $$a$$", "- in a list $`a`$")]
    [InlineData("code `$x$` and ```$y$```", "code `$x$` and ```$y$```")]
    [InlineData("```csharp\n$\"{x}\"; // [a](06-b.dib)\n```", "```csharp\n$\"{x}\"; // [a](06-b.dib)\n```")]
    [InlineData("two [links](06-b.dib) of [a *kind*](07-c.dib#deep)", "two [links](06-b.dib!) of [a *kind*](07-c.dib#deep!)")]
    [InlineData("| a |\n|---|\n| [x](06-b.dib) $x_1$ |", "| a |\n|---|\n| [x](06-b.dib!) $`x_1`$ |")]
    public void Formulas_and_links_are_as_GitHub_takes_them(string markdown, string expected) =>
        Assert.Equal(expected, GitHubMarkdown.Of(markdown, url => url + "!"));

    [Theory]
    [InlineData("<div style=\"overflow-x:auto\"><table style=\"x\"><tbody><tr style=\"y\"><td style=\"text-align:right;z\">−1</td></tr></tbody></table></div>",
        "<table>\n<tbody>\n<tr><td align=\"right\">−1</td></tr>\n</tbody>\n</table>")]
    [InlineData("<table><tr><th colspan=\"2\" scope=\"row\" class=\"c\">a &lt; b</th></tr></table>",
        "<table>\n<tbody>\n<tr><th colspan=\"2\" scope=\"row\">a &lt; b</th></tr>\n</tbody>\n</table>")]
    [InlineData("<p onclick=\"x()\">e<sup>−<span>0.5</span></sup>\n\n \nand <code>a.<wbr/>b</code></p>", "<p>e<sup>−0.5</sup>\nand <code>a.b</code></p>")]
    public void Of_HTML_what_GitHub_shows_is_kept(string html, string expected) => Assert.Equal(expected, GitHubHtml.Of(html));
}
