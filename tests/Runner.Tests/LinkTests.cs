using NotebookRunner;

namespace Runner.Tests;

public sealed class LinkTests : IDisposable
{
    private const string Repository = "https://github.com/owner/name/blob/HEAD/";

    private readonly Folder _folder = new();

    public LinkTests()
    {
        Write("site/index.html", """<h1 id="σ 1">1</h1><a href="#σ%201">1</a><a href="">top</a><a href="#">top</a>""");
        Write("site/assets/page.css", "a { background: url(\"fonts/a.woff2\"), url( fonts/a.woff2 ), url(data:image/png;base64,AA) }");
        Write("site/assets/fonts/a.woff2", "");
        Write("site/assets/page.js", "");
        Write("site/figures/a b.json", "{}");
        Write("site/sub/index.html", """<a href="../index.html#σ 1">1</a>""");
        Write("repository/lib/A B.cs", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""<a href="index.html">1</a>""")]
    [InlineData("""<a href="index.html#%CF%83%201">1</a>""")]
    [InlineData("""<a href="sub/">1</a><a href="./">1</a><a href="sub/../index.html?a=b#">1</a>""")]
    [InlineData("""<h2 id="a"><a href="#a">1</a></h2><svg><use xlink:href="#a"/></svg>""")]
    [InlineData("""<link rel="stylesheet" href="assets/page.css"><script src="assets/page.js"></script>""")]
    [InlineData("""<div data-figure="figures/a%20b.json"></div><img src="data:image/png;base64,AA">""")]
    [InlineData("""<a href="https://pytorch.org/#any">1</a><a href="http://neuralnetworksanddeeplearning.com/chap2.html">1</a>""")]
    [InlineData($"""<a href="{Repository}lib/A%20B.cs#L7">1</a>""")]
    [InlineData("""<!-- <a href="missing.html"> --><pre>href="missing.html"</pre>""")]
    public void A_link_that_leads_somewhere_is_let_pass(string body) => Assert.Null(Problem(body));

    [Theory]
    [InlineData("""<a href="missing.html">1</a>""", "page.html links to missing.html: there is no missing.html in the site")]
    [InlineData("""<a href="Index.html">1</a>""", "page.html links to Index.html: there is no Index.html in the site")]
    [InlineData("""<a href="figures/">1</a>""", "page.html links to figures/: there is no figures/index.html in the site")]
    [InlineData("""<a href="index.html#missing">1</a>""", "page.html links to index.html#missing: index.html has no element with the id missing")]
    [InlineData("""<a href="#missing">1</a>""", "page.html links to #missing: page.html has no element with the id missing")]
    [InlineData("""<a href="assets/page.js#missing">1</a>""", "page.html links to assets/page.js#missing: assets/page.js has no element with the id missing")]
    [InlineData("""<img src="missing.png">""", "page.html links to missing.png: there is no missing.png in the site")]
    [InlineData("""<picture><source srcset="assets/page.js 1x, missing.png 2x"></picture>""", "page.html links to missing.png: there is no missing.png in the site")]
    [InlineData("""<div data-figure="missing.json"></div>""", "page.html links to missing.json: there is no missing.json in the site")]
    [InlineData("""<a href="../repository/lib/A.cs">1</a>""", "page.html links to ../repository/lib/A.cs: it leads out of the site")]
    [InlineData("""<a href="/index.html">1</a>""", "page.html links to /index.html: it leads out of the site")]
    [InlineData("""<script src="https://example.org/a.js"></script>""", "page.html links to https://example.org/a.js: a page loads nothing from elsewhere")]
    [InlineData("""<link href="//example.org/a.css">""", "page.html links to //example.org/a.css: a page loads nothing from elsewhere")]
    [InlineData("""<a href="javascript:alert(1)">1</a>""", "page.html links to javascript:alert(1): expected a page of the site, or one on the web")]
    [InlineData("""<a href="http://">1</a>""", "page.html links to http://: this is no address")]
    [InlineData($"""<a href="{Repository}lib/B.cs">1</a>""", $"page.html links to {Repository}lib/B.cs: there is no lib/B.cs in the repository")]
    public void A_dead_link_is_named_with_its_page(string body, string problem) => Assert.Equal(problem, Problem(body));

    [Fact]
    public void All_dead_links_are_named_those_of_style_sheets_too()
    {
        Write("site/assets/page.css", "@font-face { src: url(fonts/b.woff2) }");
        Write("site/sub/index.html", """<a href="a.html">1</a><a href="a.html">2</a>""");
        Assert.Equal(
            "assets/page.css links to fonts/b.woff2: there is no assets/fonts/b.woff2 in the site\n"
            + "page.html links to b.html: there is no b.html in the site\n"
            + "sub/index.html links to a.html: there is no sub/a.html in the site",
            Problem("""<a href="b.html">1</a>"""));
    }

    [Fact]
    public async Task Sources_are_pages_of_the_site_and_what_is_not_there_is_a_dead_link()
    {
        Write("repository/lib/A B.cs", "/// <summary>One &lt; two.</summary>\nclass A { const string W1 = \"<b>\"; }");
        Write("repository/notebooks/01-a.dib", "#!markdown\n\n<script>");
        Write("secret.cs", "");
        var copies = new SourceCopies(Path.Combine(_folder.Path, "repository"));
        string[] paths = ["lib/A B.cs", "notebooks/01-a.dib", "lib/C.cs", "../secret.cs"];
        var links = paths.Select(path => $"<a href=\"{copies.Href(path)}\">1</a>").ToList();
        await copies.WriteAsync(new SiteFolder(Path.Combine(_folder.Path, "site")), new Series([]));

        Assert.Contains("<span class=\"comment\">/// &lt;summary&gt;One &amp;lt; two.&lt;/summary&gt;</span>", Read("site/source-lib-A B.cs.html"), StringComparison.Ordinal);
        Assert.Contains("<span class=\"keyword\">const</span> <span class=\"keyword\">string</span> <span class=\"local sym-W\">W1</span> = <span class=\"string\">&quot;&lt;b&gt;&quot;</span>", Read("site/source-lib-A B.cs.html"), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", Read("site/source-notebooks-01-a.dib.html"), StringComparison.Ordinal);
        Assert.Equal("#!markdown\n\n<script>", Read("site/sources/notebooks/01-a.dib"));

        // The pages of the sources ask for the site's style sheets, which are not here.
        Assert.Empty(OfPage(Problem(links[0] + links[1])));
        Assert.Equal(["page.html links to source-lib-C.cs.html: there is no source-lib-C.cs.html in the site"], OfPage(Problem(links[2])));
        Assert.Single(OfPage(Problem(links[3])));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "site", "secret.cs")));
    }

    [Fact]
    public void With_an_address_sources_are_where_the_repository_is()
    {
        Assert.Equal($"{Repository}lib/A%20B.cs", new RepositorySources("https://github.com/owner/name/").Href("lib/A B.cs"));
        Assert.Equal(Repository, new RepositorySources("https://github.com/owner/name").Prefix);
    }

    private static IEnumerable<string> OfPage(string? problems) =>
        (problems ?? "").Split('\n').Where(problem => problem.StartsWith("page.html ", StringComparison.Ordinal));

    private string? Problem(string body)
    {
        Write("site/page.html", $"<!doctype html><title>1</title><body>{body}</body>");
        try
        {
            LinkCheck.Check(Path.Combine(_folder.Path, "site"), Path.Combine(_folder.Path, "repository"), Repository);
            return null;
        }
        catch (PublishException refused)
        {
            return refused.Message;
        }
    }

    private string Read(string path) => File.ReadAllText(Path.Combine([_folder.Path, .. path.Split('/')]));

    private void Write(string path, string text)
    {
        var file = Path.Combine([_folder.Path, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
