namespace Browser.Tests;

/// <summary>Cells that do not end, that show too much or take too much: the page stays, and the next cell runs.</summary>
public sealed class RunawayTests(KernelSite site)
{
    [Fact]
    public async Task A_loop_without_end_is_stopped_and_the_next_cell_answers()
    {
        await using var page = await site.OpenAsync();
        await page.RunAsync("var before = 1;");
        await page.BeginAsync("""display("begun"); while (true) { }""");
        await page.ShownAsync(1);

        await page.StopAsync();
        var run = await page.EndOfRunAsync();
        Assert.Equal("stopped", run.Ended.How);
        Assert.Equal("begun", Assert.Single(run.Outputs).Data["text/plain"]);
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());

        // It is another kernel, which knows nothing of the former.
        Assert.Contains("CS0103", (await page.RunAsync("before")).Ended.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_without_end_is_cut_and_that_is_said()
    {
        await using var page = await site.OpenAsync();
        foreach (var code in new[] { "Console.WriteLine(\"again\");", "display(\"again\");", "Console.Write(new string('x', 100_000));" })
        {
            await page.BeginAsync($"while (true) {code}");
            await page.Page.WaitForFunctionAsync("() => outputs.at(-1)?.data['text/plain'].startsWith('The output ends here, the code runs on')");

            Assert.Equal(4, await page.Page.EvaluateAsync<int>("2 + 2"));
            await page.StopAsync();
            var run = await page.EndOfRunAsync();
            Assert.Equal((code, "stopped"), (code, run.Ended.How));
            Assert.InRange(run.Outputs.Count, 2, 1_002);
            Assert.InRange(run.Outputs.Sum(output => output.Data.Values.Sum(text => text.Length)), 1, 5_000_200);
            Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        }
    }

    [Fact]
    public async Task Output_arrives_as_it_is_made_and_updates_as_fast_as_they_can_be_seen()
    {
        await using var page = await site.OpenAsync();
        await page.RunAsync("1");
        var run = await page.RunAsync("""
            var shown = display("0");
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 1; clock.ElapsedMilliseconds < 2000; i++)
                shown.Update(i.ToString());
            shown.Update("end");
            """);
        var updates = run.Outputs.Where(output => output.IsUpdate).ToList();
        Assert.InRange(updates.Count, 3, 45); // at most twenty a second, and two at once
        Assert.Equal("end", updates[^1].Data["text/plain"]);

        run = await page.RunAsync("""
            void Work() { for (var clock = System.Diagnostics.Stopwatch.StartNew(); clock.ElapsedMilliseconds < 600;) { } }
            Console.WriteLine("first"); Work();
            display("second"); Work();
            """);
        Assert.Equal(["first\n", "second"], run.Outputs.Select(output => output.Data["text/plain"]));
        Assert.InRange(run.Ended.Seconds - run.Outputs[0].At, 1.1, 10);
        Assert.InRange(run.Ended.Seconds - run.Outputs[1].At, 0.5, 10);
    }

    [Fact]
    public async Task What_takes_everything_ends_with_a_message_and_the_next_cell_runs()
    {
        string[] cells =
        [
            "var all = new List<byte[]>(); while (true) all.Add(new byte[50_000_000]);",
            "var all = new List<string>(); while (true) all.Add(new string('x', 1_000));",
            "var text = \"x\"; while (true) text += text;",
            "int Down(int n) => Down(n + 1) + 1;\nDown(0)",
            "Environment.Exit(0);",
            "Environment.FailFast(\"on purpose\");",
        ];
        await using var page = await site.OpenAsync();
        foreach (var code in cells)
        {
            var (_, ended) = await page.RunAsync(code);
            Assert.True(ended is { How: "done", Error.Message.Length: > 10 } or { How: "died", Message: ['T', 'h', 'e', ' ', 'k', ..] }, $"{code}: {ended}");

            // Who has taken all memory may be told so by an exception, and yet the kernel is gone before the next cell.
            var isLost = ended.How == "died" || ended.Error!.Message.StartsWith("System.OutOfMemoryException", StringComparison.Ordinal);
            Assert.Equal((code, isLost ? 1 : 0), (code, await page.Page.EvaluateAsync<int>("lost.splice(0).length")));
            Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        }

        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task An_exception_in_a_task_is_told_where_it_is_waited_for()
    {
        const string Throw = "throw new InvalidOperationException(\"in a task\")";
        (string Code, string? Message)[] cells =
        [
            ($"await Task.Run(() => {Throw});", "InvalidOperationException: in a task"),
            ($"await Task.WhenAll(Task.Run(() => {Throw}), Task.Delay(10));", "InvalidOperationException: in a task"),
            ($"_ = Task.Run(() => {Throw}); await Task.Delay(50);", null),
            ($"async void Later() {{ await Task.Delay(10); {Throw}; }} Later(); await Task.Delay(200);", "in a task"),
        ];
        await using var page = await site.OpenAsync();
        foreach (var (code, message) in cells)
        {
            var (_, ended) = await page.RunAsync(code);
            if (message is null)
                Assert.True(ended is { How: "done", Error: null }, $"{code}: {ended}");
            else
                Assert.Contains(message, ended.Error?.Message ?? ended.Message, StringComparison.Ordinal);
            Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
        }

        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_frame_that_is_gone_is_noticed_and_replaced()
    {
        await using var page = await site.OpenAsync();
        await page.RunAsync("1");
        await page.BeginAsync("await Task.Delay(60_000);");
        await page.Page.EvaluateAsync("() => document.querySelector('iframe').remove()"); // as a crash leaves it
        var (_, ended) = await page.EndOfRunAsync();
        Assert.Equal(("died", "The kernel is gone: it has probably used up all memory."), (ended.How, ended.Message));
        Assert.Equal("2", (await page.RunAsync("1 + 1")).Text());
    }

    [Fact]
    public async Task A_kernel_that_ends_between_two_cells_is_reported()
    {
        await using var page = await site.OpenAsync();
        await page.RunAsync("""async void Later() { await Task.Delay(100); throw new InvalidOperationException("in a task"); } Later();""");
        await page.Page.WaitForFunctionAsync("() => lost.length === 1");
        Assert.Contains("InvalidOperationException: in a task", await page.Page.EvaluateAsync<string>("lost[0]"), StringComparison.Ordinal);
    }
}
