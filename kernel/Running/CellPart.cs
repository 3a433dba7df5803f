namespace NotebookKernel;

/// <summary>A piece of a cell: C# between its <c>#!import</c> lines, such a line, or all of a cell that is no C#.</summary>
/// <param name="Position">Where its first line begins.</param>
internal abstract record CellPart(SourcePosition Position)
{
    /// <summary>C# that is compiled as one.</summary>
    public sealed record Code(string Text, SourcePosition Position) : CellPart(Position);

    /// <summary>A file whose cells run in place of the line.</summary>
    public sealed record Import(string File, SourcePosition Position) : CellPart(Position);

    /// <summary>A cell that shows its own text.</summary>
    public sealed record Words(string MimeType, string Text, SourcePosition Position) : CellPart(Position);
}
