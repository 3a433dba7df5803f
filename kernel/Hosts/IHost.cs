namespace NotebookKernel;

/// <summary>What differs between the places in which a kernel can run.</summary>
internal interface IHost
{
    /// <summary>Whether anything can be done beside the cell that is running.</summary>
    bool HasThreads { get; }

    /// <summary>Whether there is a standard input, on which a cell would wait for ever.</summary>
    bool HasConsoleInput { get; }

    /// <summary>Where the packages of <c>#r "nuget: …"</c> come from.</summary>
    IPackageStore Packages { get; }
}
