namespace NotebookKernel;

internal static class CellLanguages
{
    /// <summary>For error messages: what a cell may be written in.</summary>
    public const string Supported = "csharp, markdown, html and mermaid";

    /// <summary>The MIME type of a cell that shows its own text, or null if it is not such a cell.</summary>
    public static string? MimeTypeOf(string language) => language switch
    {
        "markdown" => "text/markdown",
        "html" => "text/html",
        "mermaid" => "text/vnd.mermaid",
        _ => null,
    };
}
