namespace Notebooks.Tests;

/// <summary>Every function of the notes is written in a lesson, under the notes' name, and does what the library's does.</summary>
[Collection(nameof(OneAtATime))]
public sealed class NotesTests(LessonRuns runs)
{
    public static TheoryData<string> Functions => new(NotesFunction.All.Select(function => function.Name));

    [Theory, MemberData(nameof(Functions))]
    public async Task Is_written_in_one_cell_of_its_lesson_and_equals_the_librarys(string name)
    {
        var function = NotesFunction.All.Single(function => function.Name == name);
        var cells = Notebooks.Load(function.Lesson).Cells
            .Count(cell => cell.Language == "csharp" && cell.Text.Contains(function.Declaration, StringComparison.Ordinal));
        Assert.True(cells == 1, $"{function.Lesson}: \"{function.Declaration}\" should stand in one code cell, it stands in {cells}.");
        Expect.None((await runs.OfAsync(function.Lesson)).Unlike(function));
    }

    [Fact]
    public void Each_section_of_the_notes_has_a_lesson_with_all_its_functions() =>
        Expect.None(
            from section in NotesFunction.Notes
            from function in section.Functions
            where !NotesFunction.All.Any(row => (row.Lesson, row.Name) == (section.Lesson, function))
            select $"{function} of {section.Lesson} has no line in NotesFunction.All");
}
