namespace NotebookRunner;

/// <summary>What one page has of its own.</summary>
/// <param name="Title">Its title; "" for the first page, whose title is the site's.</param>
/// <param name="Description">What it is about, as text, for those who find it by a search.</param>
/// <param name="Main">What stands between header and footer, as HTML: a main element, and what belongs beside it.</param>
/// <param name="Footer">What stands at its foot, as HTML.</param>
internal sealed record PageText(string Title, string Description, string Main, string Footer)
{
    /// <summary>The chapter that it shows.</summary>
    public Chapter? Chapter { get; init; }

    /// <summary>What runs its cells; null where there are none, or where they can only be read.</summary>
    public BrowserKernel? Kernel { get; init; }

    /// <summary>Which style sheets of assets/ it needs beside those of all pages.</summary>
    public IReadOnlyList<string> StyleSheets { get; init; } = [];
}
