namespace Notebooks.Tests;

/// <summary>Runs each notebook once, when the first test asks for it.</summary>
public sealed class LessonRuns
{
    private readonly Dictionary<string, LessonRun> runs = [];

    internal async Task<LessonRun> OfAsync(string name) => runs.TryGetValue(name, out var run) ? run : runs[name] = await LessonRun.OfAsync(name);
}
