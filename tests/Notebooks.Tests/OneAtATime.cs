namespace Notebooks.Tests;

/// <summary>
/// A kernel takes over the process's working directory and console: one notebook at a time. And each of them once, for
/// all tests together.
/// </summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime : ICollectionFixture<LessonRuns>;
