using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>
/// What came of one notebook: it ran from a fresh kernel, then everything that it says was evaluated, then it ran once
/// more in the same kernel. Each list says what went wrong, with notebook and line; empty is good.
/// </summary>
internal sealed class LessonRun
{
    private readonly Dictionary<NotesFunction, string> unlike = [];
    private readonly string name;
    private readonly CSharpKernel kernel;

    private LessonRun(string name, CSharpKernel kernel) => (this.name, this.kernel) = (name, kernel);

    /// <summary>What the first run could not do.</summary>
    public IReadOnlyList<string> First { get; private set; } = [];

    /// <summary>All that the first run showed, as text.</summary>
    public string Shown { get; private set; } = "";

    /// <summary>Numbers and claims in the prose that are not what the cells compute.</summary>
    public IReadOnlyList<string> Claims { get; private set; } = [];

    /// <summary>What the second run could not do.</summary>
    public IReadOnlyList<string> Second { get; private set; } = [];

    /// <summary>How the lesson's function differs from the library's; nothing when it does not.</summary>
    public IReadOnlyList<string> Unlike(NotesFunction function) =>
        First.Count > 0 ? First : unlike.TryGetValue(function, out var difference) ? [difference] : [];

    public static async Task<LessonRun> OfAsync(string name)
    {
        using var pictures = new KeptPictures();
        using var kernel = new CSharpKernel(Path.Combine(Notebooks.Folder, name));
        var run = new LessonRun(name, kernel);
        await run.RunAsync();
        return run;
    }

    private async Task RunAsync()
    {
        var cells = Notebooks.Load(name).Cells;
        (First, Shown) = await CellsAsync(cells);
        if (First.Count > 0)
        {
            Claims = Second = ["not tried: the first run failed"];
            return;
        }

        await AskAsync();
        (Second, _) = await CellsAsync(cells);
    }

    /// <summary>Runs cells up to the first that fails.</summary>
    private async Task<(IReadOnlyList<string> Problems, string Shown)> CellsAsync(IReadOnlyList<Cell> cells)
    {
        var shown = new List<string>();
        foreach (var cell in cells)
        {
            if (await kernel.RunAsync(cell, output => shown.Add(output.Data.GetValueOrDefault("text/plain", ""))) is { } error)
                return ([$"{Path.GetFileName(error.Notebook)}({error.Line},{error.Column}): cell {error.Cell}: {error.Message}"], string.Join('\n', shown));
        }

        return ([], string.Join('\n', shown));
    }

    /// <summary>Evaluates each marker, and each function of the notes.</summary>
    private async Task AskAsync()
    {
        var markers = Notebooks.Prose(name).SelectMany(prose => prose.Markers).ToList();
        var functions = NotesFunction.All.Where(function => function.Lesson == name).ToList();
        if (markers.Count + functions.Count == 0)
            return;

        Expect.None((await CellsAsync([new(0, "csharp", Prelude.Code, 1)])).Problems);
        var claims = new List<string>();
        foreach (var marker in markers)
        {
            var (errors, value) = await CellsAsync([new(0, "csharp", marker.Code, marker.Line)]);
            var problem = errors.Count == 0
                ? marker.Problem(value)
                : $"<!-- {marker.Expression} --> behind \"{marker.Written}\" is no expression that the lesson can evaluate. Write one, or remove the comment. {FirstLine(errors[0])}";
            if (problem is not null)
                claims.Add($"{name}({marker.Line}): {problem}");
        }

        foreach (var function in functions)
        {
            var (errors, value) = await CellsAsync([new(0, "csharp", function.Equal, 1)]);
            if (value != "True")
                unlike[function] = $"{name}: {function.Equal} is {(errors.Count == 0 ? value : FirstLine(errors[0]))}";
        }

        Claims = claims;
    }

    private static string FirstLine(string text) => text.Split('\n')[0];
}
