using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NotebookRunner;

/// <summary>
/// Whether each link of a written site leads somewhere: to a file in it and an anchor on its page, or to a file of the
/// repository. Other hosts cannot be asked, but a page may only link to them: it loads nothing from there.
/// </summary>
internal sealed class LinkCheck
{
    /// <summary>Where the site stands while it is checked. It may be in a folder of a host, so its links begin with no slash.</summary>
    private static readonly Uri Site = new("http://site.invalid/folder/");

    private readonly string _root;
    private readonly string? _repositoryPrefix;
    private readonly Dictionary<string, IHtmlDocument?> _files = new(StringComparer.Ordinal); // with their pages, where they are one

    private LinkCheck(string site, string root, string? repositoryPrefix)
    {
        (_root, _repositoryPrefix) = (root, repositoryPrefix);
        var parser = new HtmlParser();
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(site, file).Replace(Path.DirectorySeparatorChar, '/');
            _files.Add(path, path.EndsWith(".html", StringComparison.Ordinal) ? parser.ParseDocument(File.ReadAllText(file)) : null);
        }
    }

    /// <param name="site">The folder that it is written in.</param>
    /// <param name="root">The repository.</param>
    /// <param name="repositoryPrefix">What links to files of the repository begin with, where they lead out of the site.</param>
    /// <exception cref="PublishException">Some lead nowhere. The message names each, and the page that it is on.</exception>
    public static void Check(string site, string root, string? repositoryPrefix)
    {
        var check = new LinkCheck(site, root, repositoryPrefix);
        var dead = check._files.SelectMany(file => LinksOf(site, file.Key, file.Value)
            .Distinct()
            .Select(link => (link.Address, Problem: check.ProblemOf(link, file.Key)))
            .Where(link => link.Problem is not null)
            .Select(link => $"{file.Key} links to {link.Address}: {link.Problem}")).ToList();
        if (dead.Count > 0)
            throw new PublishException(string.Join('\n', dead));
    }

    private static IEnumerable<Link> LinksOf(string site, string path, IHtmlDocument? page) =>
        page is not null ? LinkReader.InPage(page)
        : path.EndsWith(".css", StringComparison.Ordinal) ? LinkReader.InStyleSheet(File.ReadAllText(Path.Combine(site, path)))
        : [];

    /// <summary>Why a link is dead; null when it is not.</summary>
    private string? ProblemOf(Link link, string from)
    {
        if (!Uri.TryCreate(new Uri(Site, from), link.Address, out var target))
            return "this is no address";
        if (target.Scheme == "data")
            return link.IsFollowed ? "a reader cannot follow it" : null;
        if (target.Host != Site.Host)
            return link.IsFollowed ? ProblemOutside(target) : "a page loads nothing from elsewhere";

        var path = Uri.UnescapeDataString(target.AbsolutePath);
        if (!path.StartsWith(Site.AbsolutePath, StringComparison.Ordinal))
            return "it leads out of the site";
        path = path[Site.AbsolutePath.Length..];
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        if (!_files.TryGetValue(path, out var page))
            return $"there is no {path} in the site";

        var anchor = Uri.UnescapeDataString(target.Fragment.TrimStart('#'));
        return anchor.Length == 0 || page?.GetElementById(anchor) is not null ? null : $"{path} has no element with the id {anchor}";
    }

    private string? ProblemOutside(Uri target)
    {
        if (target.Scheme is not ("http" or "https"))
            return "expected a page of the site, or one on the web";
        if (_repositoryPrefix is null || !target.AbsoluteUri.StartsWith(_repositoryPrefix, StringComparison.Ordinal))
            return null;

        var path = Uri.UnescapeDataString(target.GetLeftPart(UriPartial.Path)[_repositoryPrefix.Length..]);
        return File.Exists(Path.Combine([_root, .. path.Split('/')])) ? null : $"there is no {path} in the repository";
    }
}
