using NotebookRunner;

namespace Runner.Tests;

public sealed class ChromiumSearchTests
{
    [Theory]
    [InlineData(PlatformID.Unix, "/home/me/bin/chromium", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium")]
    [InlineData(PlatformID.MacOSX, "/usr/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/home/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")]
    [InlineData(PlatformID.Win32NT, @"C:\Programs\Google\Chrome\Application\chrome.exe", @"C:\Programs (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Me\Chromium\Application\chrome.exe")]
    public void The_usual_places_are_known_in_their_order(PlatformID system, params string[] expected)
    {
        var places = ChromiumSearch.Places(system, Variable).ToList();
        var found = expected.Select(place => places.IndexOf(place)).ToList();
        Assert.DoesNotContain(-1, found);
    }

    [Fact]
    public void The_path_comes_before_what_is_installed_for_all()
    {
        var places = ChromiumSearch.Places(PlatformID.Unix, Variable).ToList();
        Assert.True(places.IndexOf("/usr/bin/msedge") < places.IndexOf("/opt/google/chrome/chrome"));
        Assert.Equal("/home/me/bin/chromium", places[0]);
    }

    [Fact]
    public void Nothing_is_looked_for_where_a_variable_is_not_set() =>
        Assert.All(ChromiumSearch.Places(PlatformID.Win32NT, _ => null), place => Assert.Fail(place));

    private static string? Variable(string name) => name switch
    {
        "PATH" => "/home/me/bin:/usr/bin",
        "HOME" => "/home/me",
        "ProgramFiles" => @"C:\Programs",
        "ProgramFiles(x86)" => @"C:\Programs (x86)",
        "LocalAppData" => @"C:\Me",
        _ => null,
    };
}
