namespace NotebookRunner;

/// <summary>What a file of the site asks for.</summary>
/// <param name="Address">As it is written.</param>
/// <param name="IsFollowed">Whether the reader follows it, rather than the page loads it.</param>
internal sealed record Link(string Address, bool IsFollowed);
