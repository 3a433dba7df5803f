namespace NotebookKernel;

/// <summary>Where the relative paths of one compilation start.</summary>
/// <param name="WorkingFolder">The notebook's folder, for everything that a cell names.</param>
/// <param name="CellFile">The file of the cell, which may be imported from another folder. That makes no difference.</param>
internal sealed record BaseFolder(string WorkingFolder, string CellFile)
{
    /// <param name="path">What <c>#r</c> or <c>#load</c> names.</param>
    /// <param name="file">The file in which it does.</param>
    public string Resolve(string path, string? file) =>
        Path.GetFullPath(path, file is null || file == CellFile ? WorkingFolder : Path.GetDirectoryName(file)!);
}
