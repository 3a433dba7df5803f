namespace Browser.Tests;

/// <summary>A kernel in a browser does what the kernel does: here what is different there.</summary>
public sealed class SessionTests(KernelSite site)
{
    [Fact]
    public async Task Cells_see_what_earlier_ones_declared_and_errors_their_line()
    {
        await using var page = await site.OpenAsync();
        Assert.Equal("", (await page.RunAsync("record Point(int X);\nint Twice(int x) =>\n  x == 7 ? throw new ArgumentException(\"seven\") : 2 * x;")).Text());
        Assert.Equal("[ 2, 4, 6 ]", (await page.RunAsync("new[] { 1, 2, 3 }.Select(Twice)")).Text());
        Assert.Equal("Point { X = 1 }", (await page.RunAsync("new Point(1).ToString()")).Text());

        var thrown = (await page.RunAsync("var y = 1;\ny += Twice(7);")).Ended.Error;
        Assert.Equal(("runtime", 3, 3), (thrown?.Kind, thrown?.Line ?? 0, thrown?.Column ?? 0));
        Assert.Equal("System.ArgumentException: seven\n   at test.dib:3:3\n   at test.dib:2:1", thrown?.Message);

        var refused = (await page.RunAsync("var x = 1;\nvar z = ;")).Ended.Error;
        Assert.Equal(("compile", 2, 9), (refused?.Kind, refused?.Line ?? 0, refused?.Column ?? 0));
    }

    [Fact]
    public async Task The_library_setup_and_data_are_where_they_are_on_disk()
    {
        await using var page = await site.OpenAsync();
        Assert.Equal("Charts are ready.", (await page.RunAsync("#!import setup.dib")).Text());
        Assert.Equal("heart, 100 points", (await page.RunAsync("Curve.Heart(n: 100)")).Text());
        Assert.Contains("star", (await page.RunAsync("""Curve.Load("../data/curves/star.csv")""")).Text(), StringComparison.Ordinal);
        Assert.Equal("True", (await page.RunAsync("""System.IO.File.ReadAllText("../data/curves/heart.csv").Length > 1000""")).Text());
        Assert.Equal("True", (await page.RunAsync("""System.IO.File.WriteAllText("own.txt", "1"); System.IO.File.Exists("own.txt")""")).Text());
    }

    [Fact]
    public async Task A_package_needs_a_desktop_a_cell_may_wait_and_a_restart_forgets()
    {
        await using var page = await site.OpenAsync();
        var error = (await page.RunAsync("""#r "nuget: Humanizer, 2.14.1" """.TrimEnd())).Ended.Error;
        Assert.Equal("directive", error?.Kind);
        Assert.Contains("Run this notebook in VS Code or with the runner", error?.Message, StringComparison.Ordinal);

        // A cell may wait without holding up the kernel.
        Assert.Equal("after\n", (await page.RunAsync("""await Task.Delay(100); Console.WriteLine("after");""")).Text());
        Assert.Equal("3", (await page.RunAsync("await Task.Run(() => 3)")).Text());

        await page.RunAsync("var x = 1;");
        await page.RestartAsync();
        Assert.Contains("CS0103", (await page.RunAsync("x")).Ended.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_can_do_it_all_is_told_so()
    {
        await using var page = await site.VisitAsync();
        const string Ask = "async script => (await import(`./kernel/${script}`)).whyNot()";
        Assert.Null(await page.Page.EvaluateAsync<string?>(Ask, site.Bundle.Page));
        await page.Page.EvaluateAsync("() => { delete window.DecompressionStream; WebAssembly.validate = () => false; }");
        Assert.Equal(
            "This browser cannot run C#: it lacks WebAssembly SIMD and WebAssembly exceptions and DecompressionStream. A current Chrome, Edge, Firefox or Safari can.",
            await page.Page.EvaluateAsync<string?>(Ask, site.Bundle.Page));
    }
}
