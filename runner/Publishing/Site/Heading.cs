namespace NotebookRunner;

/// <summary>A heading on a page.</summary>
/// <param name="Level">As in HTML: 2 for a section, 3 for a part of one.</param>
/// <param name="Id">What a link to it ends in, after #.</param>
/// <param name="Text">What it says.</param>
internal sealed record Heading(int Level, string Id, string Text);
