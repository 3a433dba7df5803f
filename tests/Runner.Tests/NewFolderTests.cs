using NotebookRunner;

namespace Runner.Tests;

public sealed class NewFolderTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Site => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_beside_takes_the_place()
    {
        Write(Site, "old");
        using (var folder = new NewFolder(Site))
        {
            Write(folder.Path, "new");
            Assert.Equal("old", Read());
            folder.TakePlace();
        }

        AssertNothingBut("new");
    }

    [Fact]
    public void What_does_not_take_the_place_leaves_nothing()
    {
        Write(Site, "old");
        using (var folder = new NewFolder(Site))
            Write(folder.Path, "half");
        AssertNothingBut("old");
    }

    [Fact]
    public void A_place_that_was_taken_can_be_given_back()
    {
        Write(Site, "old");
        using (var folder = new NewFolder(Site))
        {
            Write(folder.Path, "new");
            folder.TakePlace();
            folder.GiveBack();
        }

        AssertNothingBut("old");
    }

    [Fact]
    public void What_a_killed_attempt_left_is_put_right()
    {
        Write(Site + ".old", "old");
        Write(Site + ".new", "half");
        using (var folder = new NewFolder(Site))
            Assert.Empty(Directory.GetFiles(folder.Path));
        AssertNothingBut("old");
    }

    private static void Write(string folder, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "index.html"), text);
    }

    private void AssertNothingBut(string text)
    {
        Assert.Equal(text, Read());
        Assert.Equal([Site], Directory.GetDirectories(_folder.Path));
    }

    private string Read() => File.ReadAllText(Path.Combine(Site, "index.html"));
}
