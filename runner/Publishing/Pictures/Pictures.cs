namespace NotebookRunner;

/// <summary>What a browser drew for the lessons: each figure and each diagram, by its source.</summary>
internal sealed class Pictures : IStills
{
    private readonly Dictionary<string, DrawnFigure> _figures;
    private readonly Dictionary<string, StillPair> _diagrams;

    public Pictures(IEnumerable<KeyValuePair<string, DrawnFigure>> figures, IEnumerable<KeyValuePair<string, StillPair>> diagrams) =>
        (_figures, _diagrams) = (new(figures), new(diagrams));

    /// <summary>Where no browser could draw.</summary>
    public static Pictures None { get; } = new([], []);

    public Still? Of(Shown.Figure figure) => _figures.GetValueOrDefault(figure.Json) is { } drawn ? new(drawn.Wide, drawn.Narrow) : null;

    public Still? Of(Block.Diagram diagram) => _diagrams.GetValueOrDefault(diagram.Mermaid) is { } drawn ? new(drawn, Narrow: null) : null;

    /// <summary>The figure as PNG, for a reader that is no browser page of ours; null where no browser could draw it.</summary>
    public StillPair? Png(Shown.Figure figure) => _figures.GetValueOrDefault(figure.Json)?.Png;
}
