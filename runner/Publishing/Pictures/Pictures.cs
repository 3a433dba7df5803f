namespace NotebookRunner;

/// <summary>What a browser drew for the lessons: each figure and each diagram, by its source.</summary>
/// <param name="figures">By their JSON.</param>
/// <param name="diagrams">By their words.</param>
/// <param name="missing">What is not there, why, and what to do; null when all pictures are.</param>
internal sealed class Pictures(IReadOnlyDictionary<string, DrawnFigure> figures, IReadOnlyDictionary<string, StillPair> diagrams, string? missing) : IStills
{
    public string? Missing => missing;

    public Still? Of(Shown.Figure figure) => figures.TryGetValue(figure.Json, out var drawn) ? new(drawn.Wide, drawn.Narrow) : null;

    public Still? Of(Block.Diagram diagram) => diagrams.TryGetValue(diagram.Mermaid, out var drawn) ? new(drawn, Narrow: null) : null;

    /// <summary>The figure as PNG, which every reader of Markdown shows; null where no browser could draw it.</summary>
    public StillPair? Png(Shown.Figure figure) => figures.TryGetValue(figure.Json, out var drawn) ? drawn.Png : null;
}
