namespace Browser.Tests;

/// <summary>Tests that look at the clock.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
