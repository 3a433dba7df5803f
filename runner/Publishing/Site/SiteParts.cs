namespace NotebookRunner;

/// <summary>What the pages of a site are written with.</summary>
internal sealed record SiteParts(SiteFolder Folder, Series Series, IEquations Equations, ICodeColours Colours, IStills Stills, ISources Sources)
{
    /// <summary>What runs the cells on the page; null where they can only be read.</summary>
    public BrowserKernel? Kernel { get; init; }

    /// <summary>The styles that came with outputs, as classes.</summary>
    public StyleClasses Styles { get; } = new('o');

    /// <summary>The rules of the drawings that are part of a page.</summary>
    public ISet<string> DrawingStyles { get; } = new SortedSet<string>(StringComparer.Ordinal);
}
