using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>Every notebook runs; and what its prose says in numbers is what its cells compute.</summary>
[Collection(nameof(OneAtATime))]
public sealed class LessonTests
{
    public static TheoryData<string> All => Notebooks.All;

    [Theory, MemberData(nameof(All))]
    public async Task Runs_from_a_fresh_kernel_and_twice_in_one(string name)
    {
        using var kernel = new CSharpKernel(Path.Combine(Notebooks.Folder, name));
        await RunAsync(kernel, name);
        await RunAsync(kernel, name);
    }

    /// <summary>A quotation from the prose, and the expression that has to hold in the lesson's kernel once it has run.</summary>
    public static TheoryData<string, string, string> Claims => new()
    {
        { "00-start-here.dib", "Can 77 numbers", "parameters.Sum(matrix => matrix.RowCount * matrix.ColumnCount) == 77" },
        { "00-start-here.dib", "the 6 weights behind the input, `W2` the 42 between the hidden layers, `W3` the 14", "(network.W1.RowCount, network.W2.RowCount * network.W2.ColumnCount, network.W3.ColumnCount * 2) == (6, 42, 14)" },
        { "00-start-here.dib", "moved 3,000 times", "run.Cost.Count == 3001" },
        { "00-start-here.dib", "A heart, with both lobes and the notch", "run.Cost[^1] <= 5e-4 && " + LobesAndNotch("run") },
        { "05-output-layer.dib", "about a fifteenth", "nudged > 1 / 16.0 && nudged < 1 / 14.0" },
        { "05-output-layer.dib", "154 costs", "2 * Parameters(6, 7) == 154" },
        { "05-output-layer.dib", "133,636", "2 * Parameters(256, 256) == 133_636" },
        { "05-output-layer.dib", "all fourteen are positive", "J_W3(x, y).Enumerate().Count(entry => entry > 0) == 14" },
        { "05-output-layer.dib", "both outputs are, on the whole, too high", "(a3 - y).RowSums().All(sum => sum > 0)" },
        { "05-output-layer.dib", "A right Jacobian stays far below a millionth", "GradientCheck.Compare(network, x, y).Largest < 1e-7" },
        { "09-gradient-descent.dib", "After 10,000 it is a shield", "plain.Cost[^1] > 1e-3 && plain.Cost[^1] < 5e-3" },
        { "09-gradient-descent.dib", "Among the first 1,000 steps that is rare", "ShareOfStepsUp(0, 1000) < 0.1" },
        { "09-gradient-descent.dib", "it is every other step", "ShareOfStepsUp(9000, 10_000) is > 0.4 and < 0.6" },
        { "09-gradient-descent.dib", "and a heart, with lobes and a notch", "rolling.Cost[^1] <= 5e-4 && " + LobesAndNotch("rolling") },
        { "09-gradient-descent.dib", "A better heart in less than a third of the steps", "adam.Cost.Count <= rolling.Cost.Count / 3 && adam.Cost[^1] < rolling.Cost[^1] && " + LobesAndNotch("adam") },
        { "09-gradient-descent.dib", "It stands still", "Math.Abs(stuck.Cost[10] / stuck.Cost[1000] - 1) < 1e-6 && stuck.JacobianNorms[^1].J_W1 < 1e-9" },
        { "09-gradient-descent.dib", "About one step in six", "factors.Count(factor => factor < 0) / 100_000.0 is > 0.15 and < 0.17" },
        { "09-gradient-descent.dib", "the shield stays a shield", "noisy.Cost[^1] > 1e-3" },
    };

    [Fact]
    public async Task Each_number_in_the_prose_is_what_the_cells_compute()
    {
        foreach (var lesson in Claims.Select(row => row.Data).GroupBy(claim => claim.Item1))
        {
            using var kernel = new CSharpKernel(Path.Combine(Notebooks.Folder, lesson.Key));
            var prose = await RunAsync(kernel, lesson.Key);
            foreach (var (_, quotation, expression) in lesson)
            {
                Assert.Contains(quotation, prose, StringComparison.Ordinal);
                var shown = "";
                var error = await kernel.RunAsync(new Cell(1, "csharp", expression, 1), output => shown = output.Data["text/plain"]);
                Assert.True(error is null && shown == "True", $"{lesson.Key}: \"{quotation}\", but {expression} is {error?.Message ?? shown}");
            }
        }
    }

    [Fact]
    public async Task The_exercise_is_unsolved_in_the_lesson_and_solved_in_its_solutions()
    {
        Assert.Contains("J_W3 is not written yet", await ShownAsync("05-output-layer.dib"), StringComparison.Ordinal);
        Assert.Equal(2, (await ShownAsync("05-output-layer.solutions.dib")).Split("Right: this is J_W3.").Length - 1);
    }

    /// <summary>The top of the heart is two lobes, clearly higher than the notch between them, which is where x = 0.</summary>
    private static string LobesAndNotch(string run) =>
        $"{run}.Network.Forward(heart.x).a3.Row(1) is var up && up.Take(25).Max() > up[0] + 0.1 && up.Skip(75).Max() > up[0] + 0.1";

    private static async Task<string> ShownAsync(string name)
    {
        var shown = new List<string>();
        using var kernel = new CSharpKernel(Path.Combine(Notebooks.Folder, name));
        await RunAsync(kernel, name, output => shown.Add(output.Data.GetValueOrDefault("text/plain", "")));
        return string.Join('\n', shown);
    }

    /// <summary>Runs a notebook; its prose comes back.</summary>
    private static async Task<string> RunAsync(CSharpKernel kernel, string name, Action<Output>? show = null)
    {
        var cells = Notebooks.Load(name).Cells;
        foreach (var cell in cells)
        {
            var error = await kernel.RunAsync(cell, show ?? (_ => { }));
            Assert.True(error is null, $"{error?.Notebook}({error?.Line},{error?.Column}): cell {error?.Cell}: {error?.Message}");
        }

        return string.Join('\n', cells.Where(cell => cell.Language == "markdown").Select(cell => cell.Text));
    }
}
