namespace Notebooks.Tests;

/// <summary>A kernel takes over the process's working directory and console: one notebook at a time.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
