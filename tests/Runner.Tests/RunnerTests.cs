using System.Diagnostics;
using System.Text.Json;

namespace Runner.Tests;

public sealed class RunnerTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_run_and_the_summary_says_what_each_showed()
    {
        var first = _folder.Notebook("01-a.dib", "#!markdown\n\n# The title", "1 + 1", "HTML(\"<table></table>\")", "Console.WriteLine(\"hello\");");
        var second = _folder.Notebook("02-b.dib", "#!mermaid\n\ngraph LR", "2");
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", first, second);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("The title", output, StringComparison.Ordinal);
        Assert.Contains("1 table, 1 value, 1 line of text", output, StringComparison.Ordinal);
        Assert.Contains("1 diagram, 1 value", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_stands_for_its_numbered_notebooks_in_order()
    {
        var (second, first) = (_folder.Notebook("02-b.dib", "2"), _folder.Notebook("01-a.dib", "1"));
        _folder.Notebook("setup.dib", "missing");
        var (exitCode, output, _) = await RunnerProcess.RunAsync("run", _folder.Path);

        Assert.Equal(0, exitCode);
        Assert.True(output.IndexOf($"running   {first}", StringComparison.Ordinal) < output.IndexOf($"running   {second}", StringComparison.Ordinal), output);
        Assert.DoesNotContain("setup.dib", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_cell_is_named_and_the_others_still_run()
    {
        var bad = _folder.Notebook("01-bad.dib", "var x = 1;", "x +\nmissing", "3");
        var good = _folder.Notebook("02-good.dib", "4");
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", bad, good);

        Assert.Equal(1, exitCode);
        Assert.Contains($"{bad}(8,1): cell 2: ", error, StringComparison.Ordinal);
        Assert.Contains("missing", error, StringComparison.Ordinal);
        Assert.Contains("2 of 3", output, StringComparison.Ordinal);
        Assert.Contains($"ok        {good}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_is_named_with_its_line()
    {
        var bad = _folder.Notebook("01-bad.dib", "var x = 1;\nthrow new Exception(\"on purpose\");");
        var (exitCode, _, error) = await RunnerProcess.RunAsync("run", bad);
        Assert.Equal(1, exitCode);
        Assert.Contains($"{bad}(4,", error, StringComparison.Ordinal);
        Assert.Contains("on purpose", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_does_not_end_is_stopped_and_the_cell_named()
    {
        var endless = _folder.Notebook("01-endless.dib", "1", "while (true) { }");
        var clock = Stopwatch.StartNew();
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", endless, "--timeout", "30");

        Assert.Equal(1, exitCode);
        Assert.Contains($"{endless}(7): cell 2: not finished after 30 s, stopped", error, StringComparison.Ordinal);
        Assert.Contains("timed out", output, StringComparison.Ordinal);
        Assert.True(clock.Elapsed > TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "the process ended with exit code 3")]
    [InlineData("Environment.Exit(0);", "the process ended with exit code 0")]
    [InlineData("Environment.FailFast(\"gone\");", "gone")]
    public async Task A_process_that_dies_is_reported_with_its_cell(string cell, string message)
    {
        var dying = _folder.Notebook("01-dying.dib", "1", cell);
        var (exitCode, _, error) = await RunnerProcess.RunAsync("run", dying);
        Assert.Equal(1, exitCode);
        Assert.Contains($"{dying}(7): cell 2: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_refused_before_anything_runs()
    {
        var marker = Path.Combine(_folder.Path, "ran");
        var good = _folder.Notebook("01-good.dib", $"System.IO.File.WriteAllText({JsonSerializer.Serialize(marker)}, \"\");");
        var noNotebook = _folder.Notebook("02-bad.dib", "#!meta\n\n{ no json\n");
        var empty = Directory.CreateDirectory(Path.Combine(_folder.Path, "empty")).FullName;
        var text = Path.Combine(_folder.Path, "text.txt");
        File.WriteAllText(text, "1");
        var unwritable = Path.Combine(_folder.Path, "unwritable.json");
        Directory.CreateDirectory(unwritable + ".tmp"); // stands where the file is written before it is moved
        var link = Path.Combine(_folder.Path, "link.json");
        if (OperatingSystem.IsWindows())
            link = unwritable; // there a link takes rights that not everybody has
        else
            File.CreateSymbolicLink(link, text);

        string[][] wrong =
        [
            ["run", good, noNotebook],
            ["run", good, Path.Combine(_folder.Path, "missing.dib")],
            ["run", good, text],
            ["run", good, empty],
            ["run", good, "--nonsense"],
            ["run", good, "--timeout", "0"],
            ["run", good, "--timeout", "soon"],
            ["run", good, "--json", Path.Combine(_folder.Path, "no", "such", "folder.json")],
            ["run", good, "--timeout", "2147483647"],
            ["run", good, "--json", _folder.Path],
            ["run", "--json", good],
            ["run", good, "--json", link],
            ["run", good, "--json", unwritable],
            ["nonsense"],
        ];
        foreach (var arguments in wrong)
        {
            var (exitCode, _, error) = await RunnerProcess.RunAsync(arguments);
            Assert.True(exitCode == 2 && error.Length > 0, $"{string.Join(' ', arguments)}: exit code {exitCode}, {error}");
        }

        Assert.False(File.Exists(marker), "nothing ran");
    }

    [Fact]
    public async Task Json_holds_every_output_in_order()
    {
        var file = _folder.Notebook("01-a.dib",
            "#!markdown\n\n# σ & ü 🙂",
            "var shown = display(\"before\");\nConsole.WriteLine(\"text σ\");\nshown.Update(\"after 🙂\");\n2",
            "var big = HTML(new string('x', 5_000_000));\nbig");
        var json = Path.Combine(_folder.Path, "out.json");
        var (exitCode, _, _) = await RunnerProcess.RunAsync("run", file, "--json", json);

        Assert.Equal(0, exitCode);
        Assert.Contains("# σ & ü", await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        var notebook = document.RootElement.GetProperty("notebooks")[0];
        Assert.Equal(("ok", "σ & ü 🙂"), (notebook.GetProperty("status").GetString(), notebook.GetProperty("title").GetString()));

        var outputs = notebook.GetProperty("cells")[1].GetProperty("outputs").EnumerateArray()
            .Select(output => (output.GetProperty("stream").GetString(), output.GetProperty("data").GetProperty("text/plain").GetString()!.Trim())).ToList();
        Assert.Equal([(null, "after 🙂"), ("stdout", "text σ"), (null, "2")], outputs);
        Assert.Equal(5_000_000, notebook.GetProperty("cells")[2].GetProperty("outputs")[0].GetProperty("data").GetProperty("text/html").GetString()!.Length);
        Assert.False(File.Exists(json + ".tmp"));
    }

    [Fact]
    public async Task Json_is_written_for_failures_too()
    {
        var json = Path.Combine(_folder.Path, "out.json");
        var bad = _folder.Notebook("01-bad.dib", "1", "throw new Exception(\"no\");");
        Assert.Equal(1, (await RunnerProcess.RunAsync("run", bad, "--json", json)).ExitCode);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken));
        var notebook = document.RootElement.GetProperty("notebooks")[0];
        Assert.Equal("failed", notebook.GetProperty("status").GetString());
        Assert.Contains("no", notebook.GetProperty("cells")[1].GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_cannot_be_written_in_the_end_is_said()
    {
        var results = Directory.CreateDirectory(Path.Combine(_folder.Path, "results")).FullName;
        var file = _folder.Notebook("01-a.dib", $"System.IO.Directory.Delete({JsonSerializer.Serialize(results)}, recursive: true);");
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", file, "--json", Path.Combine(results, "out.json"));
        Assert.Equal(1, exitCode);
        Assert.Contains("ok        ", output, StringComparison.Ordinal);
        Assert.StartsWith("--json ", error, StringComparison.Ordinal);
        Assert.Contains("could not be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_starts_and_leaves_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "sleep is not there on Windows");
        var leaves = _folder.Notebook("01-leaves.dib", "System.Diagnostics.Process.Start(\"sleep\", \"60\").Id");
        var dies = _folder.Notebook("02-dies.dib", "System.Diagnostics.Process.Start(\"sleep\", \"60\");", "Environment.FailFast(\"gone\");");
        var clock = Stopwatch.StartNew();
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", leaves, dies);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(50), output);
        Assert.Equal(1, exitCode);
        Assert.Contains($"ok        {leaves}", output, StringComparison.Ordinal);
        Assert.Contains("gone", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_cell_writes_past_the_kernel_disturbs_nothing()
    {
        var file = _folder.Notebook("01-raw.dib",
            "var raw = Console.OpenStandardOutput();\nraw.Write(Encoding.UTF8.GetBytes(\"{\\\"Kind\\\":2,\\\"Cell\\\":1}\\n\"));\nraw.Flush();", "7");
        var (exitCode, output, _) = await RunnerProcess.RunAsync("run", file);
        Assert.Equal(0, exitCode);
        Assert.Contains("1 value", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_children()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "kill -INT is not there on Windows");
        var pidFile = Path.Combine(_folder.Path, "pid");
        var endless = _folder.Notebook("01-endless.dib",
            $"System.IO.File.WriteAllText({JsonSerializer.Serialize(pidFile + ".new")}, Environment.ProcessId.ToString());\n" +
            $"System.IO.File.Move({JsonSerializer.Serialize(pidFile + ".new")}, {JsonSerializer.Serialize(pidFile)});\nwhile (true) {{ }}");
        using var runner = RunnerProcess.Start("run", endless);
        while (!File.Exists(pidFile))
            await Task.Delay(50, TestContext.Current.CancellationToken);
        var child = int.Parse(await File.ReadAllTextAsync(pidFile, TestContext.Current.CancellationToken));

        using (var kill = Process.Start("kill", ["-INT", $"{runner.Id}"]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await runner.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, runner.ExitCode);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(child));
    }
}
