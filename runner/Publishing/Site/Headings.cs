using Markdig.Helpers;

namespace NotebookRunner;

/// <summary>The headings of one page, each with a name of its own to link to.</summary>
internal sealed class Headings
{
    private readonly List<Heading> _all = [];

    public IReadOnlyList<Heading> All => _all;

    public Heading Add(int level, string text)
    {
        // The names are those that GitHub gives: a link to docs/ and a link to the site end alike.
        var name = LinkHelper.UrilizeAsGfm(text);
        var id = name;
        for (var copy = 1; _all.Any(heading => heading.Id == id); copy++)
            id = $"{name}-{copy}";

        var added = new Heading(level, id, text);
        _all.Add(added);
        return added;
    }
}
