namespace NotebookRunner;

/// <summary>C# in colours.</summary>
internal interface ICodeColours
{
    /// <summary>The cell's C# in pieces: joined, they are its text.</summary>
    IReadOnlyList<CodePiece> Pieces(Lesson lesson, Block.Code code);

    /// <summary>The same for a scrap of code in prose, which is no whole program: <c>W3[1, 4]</c>.</summary>
    IReadOnlyList<CodePiece> Pieces(string scrap);
}
