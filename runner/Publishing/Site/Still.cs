namespace NotebookRunner;

/// <summary>A picture in four versions, or in two where one width does for all pages.</summary>
/// <param name="Wide">For a page with room for <see cref="WideWidth"/>.</param>
/// <param name="Narrow">For a telephone; null where the wide one does there, too.</param>
internal sealed record Still(StillPair Wide, StillPair? Narrow)
{
    /// <summary>How wide a figure is on a wide page, in CSS pixels.</summary>
    public const int WideWidth = 822;

    /// <summary>How wide it is on a page 360 pixels wide.</summary>
    public const int NarrowWidth = 318;
}
