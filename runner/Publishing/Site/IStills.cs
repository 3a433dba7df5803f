namespace NotebookRunner;

/// <summary>Pictures of what is drawn by a script in the reader's browser, for the time before it runs and for paper.</summary>
internal interface IStills
{
    /// <summary>The figure for a wide and for a narrow page; null where no browser could draw it.</summary>
    Still? Of(Shown.Figure figure);

    /// <summary>The diagram; null where no browser could draw it.</summary>
    Still? Of(Block.Diagram diagram);
}
