namespace NotebookKernel.Tests;

/// <summary>A kernel takes over the process's current directory, console and formatters: what runs one runs alone.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
