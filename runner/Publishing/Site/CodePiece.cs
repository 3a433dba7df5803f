namespace NotebookRunner;

/// <summary>A stretch of C# of one kind.</summary>
/// <param name="Text">As it stands in the cell; it may reach over several lines.</param>
/// <param name="Class">CSS classes, as in "keyword" or "local sym-J"; null for what has no colour.</param>
internal sealed record CodePiece(string Text, string? Class);
