using System.Text.RegularExpressions;
using NotebookKernel;
using NotebookRunner;
using Notebooks.Tests;

namespace Browser.Tests;

/// <summary>Every lesson, run whole in a browser, shows what it shows on the desktop, or its prose is as true.</summary>
[Collection(nameof(OneDesktopKernel))]
public sealed partial class LessonTests(KernelSite site)
{
    private static readonly string s_root = Repository.Root();

    public static TheoryData<string> Lessons => new(
        Directory.EnumerateFiles(Path.Combine(s_root, "notebooks"), "??-*.dib").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task Shows_the_same(string name)
    {
        await using var page = await site.OpenAsync($"notebooks/{name}");
        var notebook = Notebook.Load(Path.Combine(s_root, "notebooks", name));
        var differences = new List<string>();
        var isChaotic = false;
        using (var desktop = new CSharpKernel(notebook.Path))
        {
            foreach (var cell in notebook.Cells)
            {
                var expected = new List<Output>();
                Assert.Null(await desktop.RunAsync(cell, expected.Add));
                var run = await page.RunAsync(cell);
                Assert.True(run.Ended is { How: "done", Error: null }, $"cell {cell.Number}: {run.Ended}");

                isChaotic |= Chaotic().IsMatch(cell.Text);
                differences.AddRange(ShownAlike.Differences(expected, run.Outputs, isChaotic).Select(difference => $"{name}({cell.Line}): {difference}"));
            }
        }

        Assert.Equal("", string.Join('\n', differences));
        if (isChaotic)
            await AskAsync(page, notebook);
    }

    /// <summary>Evaluates what the prose claims of what was trained: there no number need be the same, and yet it is to be true.</summary>
    private static async Task AskAsync(KernelPage page, Notebook notebook)
    {
        var markers = notebook.Cells.Where(cell => cell.Language == "markdown").SelectMany(cell => Prose.Of(cell).Markers).ToList();
        if (markers.Count == 0)
            return;

        // All at once: to compile a cell takes longer than to run it.
        (await page.RunAsync(Prelude.Code)).Text();
        var asked = await page.RunAsync($"string.Join('\\0', new[]\n{{\n{string.Join(",\n", markers.Select(marker => marker.Code))}\n}})");
        var values = asked.Text().Split('\0');
        Assert.Equal(markers.Count, values.Length);
        var untrue = markers.Zip(values, (marker, value) => marker.Problem(value) is { } problem ? $"{notebook.Path}({marker.Line}): {problem}" : null).OfType<string>();
        Assert.Equal("", string.Join('\n', untrue));
    }

    /// <summary>What makes much of the last digit: a training, step after step, and a check of gradients by differences.</summary>
    [GeneratedRegex(@"\bTrain\(|\bStep\(|\bGradientCheck\b")]
    private static partial Regex Chaotic();
}
