using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The cells of a lesson, run and changed where they are read, as a person would.</summary>
public sealed partial class LiveTests(PublishedSite site)
{
    /// <summary>What lesson 9 proposes to write.</summary>
    internal static readonly string WhileItLearns = File.ReadAllText(Path.Combine(NotebookRunner.Repository.Root(), "notebooks", "09-gradient-descent.dib"))
        .Split("```csharp\n")[1].Split("\n```")[0];

    private const string Lesson = "05-output-layer";
    private const string Nudge = "var nudged = (CostWith(h) - CostWith(-h)) / (2 * h);";

    [Fact]
    public async Task Who_reads_fetches_no_kernel_and_a_cell_runs_after_those_above_it_and_shows_what_was_published()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        await page.Reader.ReadToTheEndAsync();
        Assert.DoesNotContain(page.Reader.Responses, response => response.Url.EndsWith(".gz", StringComparison.Ordinal) || response.Url.Contains("editor", StringComparison.Ordinal));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => localStorage.length"));
        Assert.False(await page.Dock.IsVisibleAsync());

        var cell = page.Cell(Nudge);
        var published = await LivePage.ShownAsync(cell);
        await page.RunAsync(cell);
        Assert.Equal(published, await LivePage.ShownAsync(cell));
        Assert.Matches(Seconds(), await LivePage.StateAsync(cell));
        Assert.Matches(Seconds(), await LivePage.StateAsync(page.Cell("double CostWith")));
        Assert.Equal("", await LivePage.StateAsync(page.Cell("int Parameters(int n1, int n2)")));

        // Another run takes that cell alone.
        await page.Page.EvaluateAsync("() => { for (const state of document.querySelectorAll('.state')) state.textContent = ''; }");
        await LivePage.Button(cell, "Run").ClickAsync();
        Assert.Equal("", await page.Page.EvaluateAsync<string>("() => [...document.querySelectorAll('[data-state=waiting]')].map(cell => cell.id).join()"));
        await page.WaitAsync();
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task Shift_and_Enter_run_and_move_on_and_Control_and_Enter_stay()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        await LivePage.Button(page.Cell("#!import setup.dib"), "Run").FocusAsync();
        await page.Page.Keyboard.PressAsync("Shift+Enter");
        await page.Page.Keyboard.PressAsync("Shift+Enter");
        await page.WaitAsync();
        Assert.Matches(Seconds(), await LivePage.StateAsync(page.Cell("Curve.Heart(n: 100)")));
        Assert.Equal("true", await Focused(page.Cell("double CostWith")));

        await LivePage.Button(page.Cell("double CostWith"), "Edit").ClickAsync();
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await page.WaitAsync();
        Assert.Matches(Seconds(), await LivePage.StateAsync(page.Cell("double CostWith")));
        Assert.Equal("true", await Focused(page.Cell("double CostWith")));
        Assert.False(await LivePage.Button(page.Cell("double CostWith"), "Reset").IsVisibleAsync(), "The keys that run a cell have changed it.");

        static Task<string> Focused(ILocator cell) => cell.EvaluateAsync<string>("cell => String(cell.contains(document.activeElement))");
    }

    [Fact]
    public async Task A_changed_line_changes_what_is_shown_and_Reset_takes_it_back()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        var (parameters, below) = (page.Cell("int Parameters(int n1, int n2)"), page.Cell("string Shape(Matrix<double> matrix)"));
        var published = await LivePage.ShownAsync(parameters);

        // A click into the code opens the editor at that place.
        await parameters.Locator(".line").Nth(1).ClickAsync(new() { Position = new() { X = 1, Y = 5 } });
        await LivePage.Editor(parameters).And(page.Page.Locator(":focus")).WaitForAsync();
        await page.Page.Keyboard.PressAsync("End");
        await page.Page.Keyboard.TypeAsync(".Select(number => number + 1)");
        Assert.Equal("out of date", await LivePage.StateAsync(parameters));
        Assert.Equal("out of date", await LivePage.StateAsync(below));
        Assert.Equal("", await LivePage.StateAsync(page.Cell(Nudge)));
        Assert.Equal(published, await LivePage.ShownAsync(parameters));

        await page.Page.Keyboard.PressAsync("Control+Enter");
        await page.WaitAsync();
        Assert.Contains("133637", (await LivePage.ShownAsync(parameters)).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("out of date", await LivePage.StateAsync(below));

        await LivePage.Button(parameters, "Reset").ClickAsync();
        Assert.Equal(published, await LivePage.ShownAsync(parameters));
        Assert.Equal("", await LivePage.StateAsync(below));
        Assert.False(await LivePage.Button(parameters, "Reset").IsVisibleAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task An_error_names_its_place_and_marks_the_line()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        var cell = page.Cell("int Parameters(int n1, int n2)");
        await page.WriteAsync(cell, "var a = 1;\nvar b = a +;");
        await page.RunAsync(cell);
        Assert.Equal("Line 2, column 12", await cell.Locator(".failure .where").InnerTextAsync());
        Assert.Contains("CS1525", await cell.Locator(".failure").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("var b = a +;", await cell.Locator(".cm-wrong").InnerTextAsync());

        // The place is where the correction goes.
        await cell.Locator(".failure .where").ClickAsync();
        await page.Page.Keyboard.TypeAsync(" 1");
        await page.Page.Keyboard.PressAsync("Control+End");
        await page.Page.Keyboard.InsertTextAsync("\nb");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await page.WaitAsync();
        Assert.Equal("2", await LivePage.ShownAsync(cell));
        Assert.Equal(0, await cell.Locator(".failure, .cm-wrong").CountAsync());
    }

    [Fact]
    public async Task What_throws_in_an_earlier_cell_says_so_and_what_waits_does_not_run()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        var (function, caller) = (page.Cell("double CostWith"), page.Cell(Nudge));
        await page.WriteAsync(function, "double CostWith(double nudge)\n{\n    throw new InvalidOperationException(\"on purpose\");\n}");
        await page.RunAsync(page.Cell("string Shape(Matrix<double> matrix)"));
        Assert.StartsWith("System.InvalidOperationException: on purpose\n   in an earlier cell, line 3, column 5", await caller.Locator(".failure").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await function.Locator(".failure").CountAsync());
        Assert.Equal("out of date", await LivePage.StateAsync(page.Cell("string Shape(Matrix<double> matrix)")));
    }

    [Fact]
    public async Task A_slider_writes_its_number_and_runs_its_cell_and_those_below_that_have_run()
    {
        await using var page = await LivePage.OpenAsync(site, "01-activation-function");
        var (cell, below) = (page.Cell("var slopes = new[]"), page.Cell("double Thrice(double z)"));
        await page.RunAsync(below);
        var before = await LivePage.ShownAsync(cell);
        var slider = cell.Locator("input.slider");
        var place = (await slider.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(place.X + place.Width / 2, place.Y + place.Height / 2);
        await page.Page.Mouse.DownAsync();
        for (var x = 0.5f; x < 0.9f; x += 0.02f)
            await page.Page.Mouse.MoveAsync(place.X + place.Width * x, place.Y + place.Height / 2);
        await page.Page.Mouse.UpAsync();
        await page.WaitAsync();

        var code = await cell.Locator(".line").First.InnerTextAsync();
        Assert.Matches(@"^var start = [5-7]\.\d+;", code);
        Assert.Equal(code.Trim()["var start = ".Length..^1], await slider.GetAttributeAsync("aria-valuetext"));
        Assert.NotEqual(before, await LivePage.ShownAsync(cell));
        Assert.Equal("True", await LivePage.ShownAsync(below));
        Assert.Matches(Seconds(), await LivePage.StateAsync(below));

        // The keyboard moves it, too, and in the editor it stands behind its line.
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("Home");
        await page.WaitAsync();
        Assert.StartsWith("var start = -8.0;", await cell.Locator(".line").First.InnerTextAsync(), StringComparison.Ordinal);
        await LivePage.Button(cell, "Edit").ClickAsync();
        await LivePage.Editor(cell).Locator("input.slider").FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        await page.WaitAsync();
        Assert.Contains("var start = 8.0;", await LivePage.Editor(cell).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task Changes_survive_a_reload_and_one_button_takes_them_back()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        var cell = page.Cell("int Parameters(int n1, int n2)");
        await page.WriteAsync(cell, "1 + 1");
        await page.Page.WaitForFunctionAsync("() => localStorage.length > 0");
        await page.Page.ReloadAsync();
        await page.Dock.WaitForAsync();
        Assert.Equal("1 + 1", await LivePage.Editor(cell).InnerTextAsync());
        Assert.Equal("As you left it: 1 cell is changed.", await page.Dock.Locator("p").InnerTextAsync());
        await LivePage.Button(cell, "changed").ClickAsync();
        await cell.Locator(".cm-deletedChunk").WaitForAsync();

        await LivePage.Button(page.Dock, "Reset all").ClickAsync();
        await page.Page.WaitForFunctionAsync("() => localStorage.length === 0");
        Assert.Equal(0, await cell.Locator(".editor").CountAsync());
        await page.Page.ReloadAsync();
        await page.Page.Locator(".controls").First.WaitForAsync();
        Assert.Equal(0, await cell.Locator(".editor").CountAsync());
    }

    [Fact]
    public async Task A_link_shows_what_was_changed_and_runs_nothing()
    {
        string link;
        await using (var page = await LivePage.OpenAsync(site, Lesson, options: new() { Permissions = ["clipboard-read", "clipboard-write"] }))
        {
            await page.WriteAsync(page.Cell("int Parameters(int n1, int n2)"), "\"σ by a link\"");
            await LivePage.Button(page.Dock, "Copy link to my version").ClickAsync();
            await page.Page.WaitForFunctionAsync("() => document.querySelector('.dock p').textContent.startsWith('The link is copied')");
            link = await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        }

        await using var other = await LivePage.OpenAsync(site, Lesson);
        await other.WriteAsync(other.Cell("double CostWith"), "\"my own\"");
        await other.Page.WaitForFunctionAsync("() => localStorage.length > 0");
        await other.Page.GotoAsync(link);
        await other.Page.WaitForFunctionAsync("() => document.querySelector('.dock p')?.textContent.startsWith('This version came by a link: 1 cell is changed')");
        var cell = other.Cell("int Parameters(int n1, int n2)");
        Assert.Contains("σ by a link", await LivePage.Editor(cell).InnerTextAsync(), StringComparison.Ordinal);
        await cell.Locator(".cm-deletedChunk").WaitForAsync();
        Assert.Equal("out of date", await LivePage.StateAsync(cell));
        Assert.DoesNotContain(other.Reader.Responses, response => response.Url.EndsWith(".gz", StringComparison.Ordinal));

        // The reader's own changes are where they were.
        await LivePage.Button(other.Dock, "Leave this version").ClickAsync();
        await other.Page.WaitForFunctionAsync("() => document.querySelector('.dock p')?.textContent === 'As you left it: 1 cell is changed.'");
        Assert.Contains("my own", await LivePage.Editor(other.Cell("double CostWith")).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await cell.Locator(".editor").CountAsync());

        // Nor does going back run anything: the entry of the link was replaced.
        await other.Page.GoBackAsync();
        await other.Dock.WaitForAsync();
        Assert.Equal("", new Uri(other.Page.Url).Fragment);
        Assert.DoesNotContain(other.Reader.Responses, response => response.Url.EndsWith(".gz", StringComparison.Ordinal));
        Assert.Empty(other.Reader.Problems);
    }

    [Fact]
    public async Task A_fragment_that_is_no_version_is_said_to_be_none()
    {
        (string Fragment, string Problem)[] fragments =
        [
            ("not base64!", "it is damaged"),
            ("AAAA", "it is damaged"),
            (Pack("""{"999":{"text":"1","of":1},"3":{"text":"1","of":1},"__proto__":{"text":"1","of":1},"5":7}"""), "earlier edition"),
            (Pack(new string(' ', 50_000_000)), "it is too long"),
            (new string('A', 2_000_000), "it is too long"),
        ];
        await using var page = await LivePage.OpenAsync(site, Lesson);
        foreach (var (fragment, problem) in fragments)
        {
            await page.Page.EvaluateAsync("fragment => { window.isFormer = true; location.hash = `code=${fragment}`; }", fragment);
            await page.Page.WaitForFunctionAsync("problem => !window.isFormer && document.querySelector('.dock p')?.textContent.includes(problem)", problem);
            Assert.Equal(0, await page.Page.Locator(".editor").CountAsync());
        }

        Assert.True(await LivePage.Button(page.Page.Locator(".invitation"), "Run all").IsVisibleAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task An_endless_cell_is_stopped_and_the_next_one_answers()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        var (endless, other) = (page.Cell("int Parameters(int n1, int n2)"), page.Cell("double CostWith"));
        await page.RunAsync(other);
        await page.WriteAsync(endless, "Console.WriteLine(\"begun\");\nwhile (true) { }");
        await LivePage.Button(endless, "Run").ClickAsync();
        await endless.Locator(".shown", new() { HasText = "begun" }).WaitForAsync();
        await LivePage.Button(page.Dock, "Stop").ClickAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.dock p').textContent.startsWith('Stopped.')");
        Assert.StartsWith("begun", await LivePage.ShownAsync(endless), StringComparison.Ordinal);
        Assert.Contains("while (true)", await LivePage.Editor(endless).InnerTextAsync(), StringComparison.Ordinal);

        await page.RunAsync(other);
        Assert.Matches(Seconds(), await LivePage.StateAsync(other));
        await LivePage.Button(page.Dock, "Restart").ClickAsync();
        await page.RunAsync(other);
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task All_cells_run_and_show_what_was_published_and_a_solution_runs_beside_them()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        // Figures are data: of them the words that describe them count.
        const string shown = "() => [...document.querySelectorAll('article > .cell > .shown > *')].map(output => output.matches('figure.chart') ? output.querySelector('.data p').textContent : output.textContent.trim())";
        var before = await page.Page.EvaluateAsync<string[]>(shown);
        await LivePage.Button(page.Page.Locator(".invitation"), "Run all").ClickAsync();
        await page.WaitAsync();
        Assert.Equal("Ready.", await page.Dock.Locator("p").InnerTextAsync());
        Assert.Equal(before, await page.Page.EvaluateAsync<string[]>(shown));
        Assert.Equal(0, await page.Page.Locator(".outdated").CountAsync());

        var (exercise, solution) = (page.Cell("Check.J_W3(My_J_W3)"), page.Cell("Check.J_W3(J_W3)"));
        await page.Page.EvaluateAsync("() => { for (const details of document.querySelectorAll('details')) details.open = true; }");
        var published = await LivePage.ShownAsync(solution);
        await page.RunAsync(solution);
        Assert.Equal(published, await LivePage.ShownAsync(solution));
        Assert.NotEqual(published, await LivePage.ShownAsync(exercise));
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task A_chart_is_replaced_in_place_while_its_cell_runs()
    {
        await using var page = await LivePage.OpenAsync(site, "09-gradient-descent");
        var cell = page.Cell("var learningRate = 7.0;");
        await page.WriteAsync(cell, WhileItLearns);
        await cell.ScrollIntoViewIfNeededAsync();
        await page.Page.Locator("figure.chart.live").First.WaitForAsync(); // plotly.js is there
        await cell.EvaluateAsync("""
            cell => {
              window.pictures = new Set();
              new MutationObserver(() => {
                window.chart ??= cell.querySelector('.drawn');
                pictures.add(cell.querySelector('.gtitle')?.textContent);
              }).observe(cell, { subtree: true, childList: true, characterData: true, attributes: true });
            }
            """);
        await page.RunAsync(cell);
        Assert.True(await cell.EvaluateAsync<bool>("cell => cell.querySelector('.drawn') === chart && cell.querySelectorAll('.drawn').length === 1"));
        // How many there are in a second is for LiveSpeedTests: on a busy machine most give way to the next.
        Assert.InRange(await page.Page.EvaluateAsync<int>("pictures.size"), 4, 62);
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task A_broken_download_is_said_and_the_next_run_goes_on()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        await page.Page.Context.RouteAsync("**/*CodeAnalysis*", route => route.AbortAsync());
        var cell = page.Cell("Curve.Heart(n: 100)");
        await page.RunAsync(cell);
        Assert.Contains("The connection broke", await page.Dock.Locator("p").InnerTextAsync(), StringComparison.Ordinal);
        await page.Page.Context.UnrouteAsync("**/*CodeAnalysis*");
        await page.RunAsync(cell);
        Assert.Matches(Seconds(), await LivePage.StateAsync(cell));
    }

    [Fact]
    public async Task A_browser_that_cannot_run_CSharp_says_so_in_one_sentence()
    {
        await using var page = new LivePage(await site.OpenAsync(Lesson, script: "delete globalThis.WebAssembly"));
        await page.Page.WaitForFunctionAsync("() => !document.body.dataset.live || document.querySelector('.invitation').textContent.startsWith('This browser cannot run C#: it lacks WebAssembly.')");
        Assert.Equal(0, await page.Page.Locator(".controls").CountAsync());
        Assert.Empty(page.Reader.Problems);
    }

    [Fact]
    public async Task Axe_finds_no_barrier_in_a_page_that_runs()
    {
        await using var page = await LivePage.OpenAsync(site, Lesson);
        await page.WriteAsync(page.Cell("int Parameters(int n1, int n2)"), "var b = ;");
        await page.RunAsync(page.Cell("int Parameters(int n1, int n2)"));
        await LivePage.Button(page.Cell("int Parameters(int n1, int n2)"), "changed").ClickAsync();
        Assert.Equal("", await Axe.RunAsync(page.Page));
        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Reader.SetWidthAsync(360);
        Assert.Equal("", await Axe.RunAsync(page.Page));
        Assert.Equal(360, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.DeflateStream(packed, System.IO.Compression.CompressionLevel.SmallestSize))
            deflate.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    [GeneratedRegex(@"^\d+\.\d\d s$")]
    private static partial Regex Seconds();
}
