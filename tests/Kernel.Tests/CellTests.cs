namespace NotebookKernel.Tests;

[Collection(nameof(OneAtATime))]
public sealed class CellTests
{
    /// <summary>= a value, &gt; standard output, ! standard error, 1:= an update of output 1; ⏎ is a line end.</summary>
    [Theory]
    // The value of a cell is a trailing expression without semicolon.
    [InlineData("1 + 1", "= 2")]
    [InlineData("1 + 1;", "compile error in cell 1, lesson.dib:1:1")]
    [InlineData("var x = 1;", "")]
    [InlineData("var x = 1; x", "= 1")]
    [InlineData("\"text\"", "= text")]
    [InlineData("null", "= <null>")]
    [InlineData("(string)null", "= <null>")]
    [InlineData("1.5", "= 1.5")]
    [InlineData("return 3;", "= 3")]
    [InlineData("if (true) return 3; 4", "= 3")]
    [InlineData("new List<int> { 1, 2 }", "= [ 1, 2 ]")]
    [InlineData("Console.Write(1)", "> 1")]
    [InlineData("// only a comment", "")]
    [InlineData("", "")]
    // Display and console, in the order in which they happen.
    [InlineData("display(1);", "= 1")]
    [InlineData("1.Display(); \"a\".Display();", "= 1\n= a")]
    [InlineData("display(null);", "= <null>")]
    [InlineData("display(1).Update(2);", "= 1\n1:= 2")]
    [InlineData("\"# a\".DisplayAs(\"text/markdown\");", "text/markdown # a")]
    [InlineData("1.DisplayAs(\"text/plain\").Update(2);", "= 1\n1:= 2")]
    [InlineData("display(HTML(\"<b>a</b>\"));", "= <b>a</b>")]
    [InlineData("HTML(\"<b>a</b>\")", "= <b>a</b>")]
    [InlineData("CSS(\"p {}\");", "= <style>p {}</style>")]
    [InlineData("Console.WriteLine(1); display(2); Console.Write(3); Console.Error.WriteLine(4); 5", "> 1⏎\n= 2\n> 3\n! 4⏎\n= 5")]
    [InlineData("Console.Write(\"a\"); Console.Write(\"b\\nc\"); Console.Write('d');", "> ab⏎c\n> d")]
    [InlineData("Console.WriteLine($\"{1.5} {1234567.891:N1}\");", "> 1.5 1,234,567.9⏎")]
    [InlineData("Console.Write(1); throw new Exception();", "> 1\nruntime error in cell 1, lesson.dib:1:19")]
    // What C# 14 scripts can do.
    [InlineData("record P(int A); new P(1).A", "= 1")]
    [InlineData("record P(int A); (new P(1) with { A = 2 }).A", "= 2")]
    [InlineData("class C { public int X = 3; } new C().X", "= 3")]
    [InlineData("enum E { One } E.One", "= One")]
    [InlineData("double σ(double z) => 1 / (1 + Math.Exp(-z)); var δ3 = σ(0); δ3", "= 0.5")]
    [InlineData("static string Twice(this string s) => s + s; \"ab\".Twice()", "= abab")]
    [InlineData("await Task.Delay(1); await Task.FromResult(7)", "= 7")]
    [InlineData("var (a, b) = (1, 2); int[] c = [a, b]; List<int> d = [.. c, 3]; d.Count", "= 3")]
    [InlineData("(from n in Enumerable.Range(0, 3) where n > 0 select n * n).Sum()", "= 5")]
    [InlineData("new StringBuilder(\"a\").Append(new ArrayList().Count).ToString()", "= a0")]
    [InlineData("unsafe { int i = 1; int* p = &i; Console.Write(*p); }", "> 1")]
    [InlineData("dynamic d = 1; d + 1", "= 2")]
    [InlineData("var s = \"\"\"\n a\n \"\"\"; s", "= a")]
    // Only six namespaces are there without a using.
    [InlineData("Path.GetFileName(\"a\")", "compile error in cell 1, lesson.dib:1:1")]
    [InlineData("Formatter.ResetToDefault();", "compile error in cell 1, lesson.dib:1:1")]
    [InlineData("using System.IO;\nPath.GetFileName(\"/a/b\")", "= b")]
    [InlineData("namespace N { }", "compile error in cell 1, lesson.dib:1:1")]
    public async Task A_cell_shows(string cell, string transcript)
    {
        using var session = new Session();

        Assert.Equal(transcript, await session.RunAsync(cell));
    }

    [Theory]
    // Later cells see what earlier ones declared, and may declare it anew.
    [InlineData("#!csharp\nvar x = 1;\n#!csharp\nx + 1", "= 2")]
    [InlineData("#!csharp\nvar x = 1;\n#!csharp\nvar x = \"a\";\n#!csharp\nx", "= a")]
    [InlineData("#!csharp\nvar x = 1; int F() => x;\n#!csharp\nx = 2;\n#!csharp\nF()", "= 2")]
    [InlineData("#!csharp\nusing System.IO;\n#!csharp\nPath.GetFileName(\"/a/b\")", "= b")]
    [InlineData("#!csharp\nrecord P(int A);\n#!csharp\nrecord Q(P P);\n#!csharp\nnew Q(new P(1)).P.A", "= 1")]
    [InlineData("#!csharp\nstatic int Twice(this int i) => 2 * i;\n#!csharp\n3.Twice()", "= 6")]
    [InlineData("#!csharp\nvar d = display(1);\n#!csharp\nd.Update(2);", "= 1\n1:= 2")]
    // Overloads are one cell's; declared anew, or static, they may be in several.
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k; int F(string s) => F(1);\n#!csharp\nF(\"\")", "= 6")]
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k;\n#!csharp\nint j = 1; int F(int i) => i + j;\n#!csharp\nF(1)", "= 2")]
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k;\n#!csharp\nstring F(string s) => s;\n#!csharp\nF(\"a\")", "= a")]
    [InlineData("#!csharp\nstatic int F(int i) => i;\n#!csharp\nstatic string F(string s) => s;\n#!csharp\nF(1)", "= 1")]
    // A cell that fails does not end the session; what it did before stays.
    [InlineData("#!csharp\nvar x = 1;\n#!csharp\nx = ;\n#!csharp\nx", "compile error in cell 2, lesson.dib:4:5\n= 1")]
    [InlineData("#!csharp\nvar x = 1;\n#!csharp\nvar y = 2;\nx = 3;\nthrow new Exception();\n#!csharp\nx + y", "runtime error in cell 2, lesson.dib:6:1\n= 5")]
    // Cells in other languages.
    [InlineData("#!markdown\n# a\n#!html\n<b>\n#!mermaid\ngraph LR", "text/markdown # a\ntext/html <b>\ntext/vnd.mermaid graph LR")]
    [InlineData("#!markdown\n#!time is only text here", "text/markdown #!time is only text here")]
    public async Task Cells_show(string notebook, string transcript)
    {
        using var session = new Session();

        Assert.Equal(transcript, await session.RunAsync(notebook));
    }

    [Fact]
    public async Task A_notebook_runs_twice_in_one_kernel()
    {
        const string notebook = "#!csharp\nrecord P(int A);\nvar p = new P(1);\n#!csharp\np.A";
        using var session = new Session();

        Assert.Equal("= 1", await session.RunAsync(notebook));
        Assert.Equal("= 1", await session.RunAsync(notebook));
    }

    [Fact]
    public async Task Every_output_has_an_id_of_its_own()
    {
        using var session = new Session();

        await session.RunAsync("Console.Write(1); display(2); Console.Write(3); 4");

        Assert.Equal(4, session.Outputs.Select(output => output.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_running_cell_can_be_followed_line_by_line()
    {
        using var session = new Session();
        using var shown = new SemaphoreSlim(0);
        AppContext.SetData("test.shown", shown);
        using var kernel = new CSharpKernel(session.Folder.Path("lesson.dib"));
        var cell = new Cell(1, "csharp", "Console.WriteLine(1); ((System.Threading.SemaphoreSlim)AppContext.GetData(\"test.shown\")).Wait(10_000)", 1);

        var outputs = new List<string>();
        var error = await kernel.RunAsync(cell, output =>
        {
            outputs.Add(output.Data["text/plain"]);
            shown.Release();
        });

        Assert.Null(error);
        Assert.Equal(["1\n", "True"], outputs);
    }

    [Fact]
    public async Task A_cell_runs_in_the_notebooks_folder_and_gives_directory_and_console_back()
    {
        var directory = Environment.CurrentDirectory;
        var (console, input) = (Console.Out, Console.In);
        using (var session = new Session())
        {
            session.Folder.Write("points.csv", "1;2");
            Assert.Equal("= 1;2", await session.RunAsync("System.IO.File.ReadAllText(\"points.csv\")"));
        }

        Assert.Equal(directory, Environment.CurrentDirectory);
        Assert.Same(console, Console.Out);
        Assert.Same(input, Console.In);
    }

    [Fact]
    public async Task Nothing_is_displayed_while_no_cell_runs()
    {
        using var session = new Session();
        await session.RunAsync("1");

        var error = Assert.Throws<InvalidOperationException>(() => CellFunctions.display(1));

        Assert.Equal("Nothing can be displayed while no cell is running.", error.Message);
    }

    [Theory]
    [InlineData("Console.WriteLine(output);")]
    [InlineData("output.Display();")]
    public async Task What_takes_the_outputs_cannot_make_new_ones(string how)
    {
        using var folder = new Folder();
        using var kernel = new CSharpKernel(folder.Path("lesson.dib"));
        Exception? refused = null;

        await kernel.RunAsync(new Cell(1, "csharp", "1", 1), output =>
        {
            refused ??= Record.Exception(() =>
            {
                if (how.StartsWith("Console", StringComparison.Ordinal))
                    Console.WriteLine(output);
                else
                    output.Display();
            });
        });

        Assert.IsType<InvalidOperationException>(refused);
    }

    [Fact]
    public async Task Cells_run_one_at_a_time()
    {
        using var session = new Session();
        using var kernel = new CSharpKernel(session.Folder.Path("lesson.dib"));
        var cell = new Cell(1, "csharp", "await Task.Delay(500)", 1);

        var first = kernel.RunAsync(cell, _ => { });

        await Assert.ThrowsAsync<InvalidOperationException>(() => kernel.RunAsync(cell, _ => { }));
        Assert.Null(await first);
    }

    [Fact]
    public async Task What_is_compiled_beside_the_first_cell_does_compile() => await WarmUp.Compiler();
}
