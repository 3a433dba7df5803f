namespace NotebookRunner;

/// <summary>Where a page shows the repository's files.</summary>
internal interface ISources
{
    /// <summary>What a page links to for a file.</summary>
    /// <param name="path">As in <c>notebooks/05-output-layer.dib</c>: from the repository's root, with slashes.</param>
    string Href(string path);
}
