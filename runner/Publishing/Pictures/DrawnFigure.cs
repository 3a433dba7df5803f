namespace NotebookRunner;

/// <summary>A figure for a wide page, for a narrow one, and as PNG.</summary>
internal sealed record DrawnFigure(StillPair Wide, StillPair Narrow, StillPair Png);
