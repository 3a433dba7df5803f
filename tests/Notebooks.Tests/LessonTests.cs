using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>Every notebook runs; and what its prose says in numbers is what its cells compute.</summary>
[Collection(nameof(OneAtATime))]
public sealed partial class LessonTests(LessonRuns runs)
{
    public static TheoryData<string> All => Notebooks.All;
    public static TheoryData<string> Lessons => Notebooks.Lessons;
    public static TheoryData<string> Solutions => Notebooks.Solutions;

    [Theory, MemberData(nameof(All))]
    public async Task Runs_from_a_fresh_kernel_and_twice_in_one(string name)
    {
        var run = await runs.OfAsync(name);
        Expect.None(run.First);
        Expect.None(run.Second);
    }

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public async Task Says_what_its_cells_compute(string name) => Expect.None((await runs.OfAsync(name)).Claims);

    [Theory, MemberData(nameof(Lessons)), MemberData(nameof(Solutions))]
    public void Says_how_each_number_is_computed(string name) =>
        Expect.None(Notebooks.Prose(name).SelectMany(prose => prose.Problems).Select(problem => $"{name}({problem.Line}): {problem.Problem}"));

    [Theory, MemberData(nameof(Solutions))]
    public async Task Leaves_its_exercise_to_the_reader_and_has_a_solution_that_is_right(string solutions)
    {
        var lesson = await runs.OfAsync(solutions.Replace(".solutions", "", StringComparison.Ordinal));
        var answer = await runs.OfAsync(solutions);
        var exercise = Assert.Single(Unwritten().Matches(lesson.Shown).Select(match => match.Groups["name"].Value).Distinct());
        var checks = Notebooks.Load(solutions).Cells.Count(cell => cell.Text.Contains($"Check.{exercise}(", StringComparison.Ordinal));
        Assert.True(checks > 0, $"{solutions} checks no {exercise}.");
        var right = answer.Shown.Split($"Right: this is {exercise}.").Length - 1;
        Assert.True(right == checks, $"{solutions}: {right} of {checks} solutions are right:\n{answer.Shown}");
    }

    [GeneratedRegex(@"(?<name>J_\w\d) is not written yet")]
    private static partial Regex Unwritten();
}
