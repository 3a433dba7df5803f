namespace Browser.Tests;

/// <summary>Tests of kernels: on the desktop a process has one, and in a browser some of them look at the clock.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
