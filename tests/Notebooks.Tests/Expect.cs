namespace Notebooks.Tests;

/// <summary>An assertion that shows all that is wrong, one problem a line.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> problems)
    {
        var all = string.Join('\n', problems);
        Assert.True(all.Length == 0, all);
    }
}
