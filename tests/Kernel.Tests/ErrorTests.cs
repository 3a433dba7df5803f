namespace NotebookKernel.Tests;

[Collection(nameof(OneAtATime))]
public sealed class ErrorTests
{
    [Theory]
    // Compile errors: at the first, with all of them in the message.
    [InlineData("a", "compile", 1, 1, "1:1: CS0103: The name 'a' does not exist in the current context")]
    [InlineData("#!csharp\n\nvar x = 1;\n\n  y = 2;", "compile", 5, 3, "5:3: CS0103: The name 'y' does not exist in the current context")]
    [InlineData("#!csharp\r\n\r\nvar x = 1;\r\n\r\n  y = 2;", "compile", 5, 3, "5:3: CS0103: The name 'y' does not exist in the current context")]
    [InlineData("#!md\n1\n#!csharp\nint a = \"a\";\nint b = c;", "compile", 4, 9, "4:9: CS0029: Cannot implicitly convert type 'string' to 'int'\n5:9: CS0103: The name 'c' does not exist in the current context")]
    [InlineData("var unused = 1;\nunused + 1;", "compile", 2, 1, "2:1: CS0201: *")]
    [InlineData("var x = (1;", "compile", 1, 11, "1:11: CS1026: ) expected")]
    [InlineData("#r \"missing.dll\"\n1", "compile", 1, 1, "1:1: CS0006: Metadata file 'missing.dll' could not be found")]
    [InlineData("#load \"missing.cs\"\n1", "compile", 1, 7, "1:7: CS1504: Source file 'missing.cs' could not be opened*")]
    // Runtime errors: where the reader's own code was, innermost first.
    [InlineData("throw new Exception(\"a\");", "runtime", 1, 1, "System.Exception: a\n   at lesson.dib:1:1")]
    [InlineData("#!csharp\n\nvar n = 0;\n\nvar q =\n  1 / n;", "runtime", 6, 3, "System.DivideByZeroException: Attempted to divide by zero.\n   at lesson.dib:6:3")]
    [InlineData("int[] a = [];\n a[3]", "runtime", 2, 2, "System.IndexOutOfRangeException: Index was outside the bounds of the array.")]
    [InlineData("int.Parse(\"x\")", "runtime", 1, 1, "System.FormatException: The input string 'x' was not in a correct format.\n   at lesson.dib:1:1")]
    [InlineData("void F()\n{\n    throw new Exception(\"a\");\n}\nF();", "runtime", 3, 5, "System.Exception: a\n   at lesson.dib:3:5\n   at lesson.dib:5:1")]
    [InlineData("#!csharp\nvoid F() => throw new Exception(\"a\");\n#!csharp\nF();", "runtime", 2, 13, "System.Exception: a\n   at lesson.dib:2:13\n   at lesson.dib:4:1")]
    [InlineData("var a = new[] { 1 }.Select(\n    i => i / (i - 1))\n  .ToList();", "runtime", 2, 10, "System.DivideByZeroException: Attempted to divide by zero.\n   at lesson.dib:2:10\n   at lesson.dib:1:9")]
    [InlineData("try { throw new Exception(\"in\"); }\ncatch (Exception e) { throw new Exception(\"out\", e); }", "runtime", 1, 7, "System.Exception: out\n  because of System.Exception: in\n   at lesson.dib:1:7")]
    [InlineData("Task.Run(() => { throw new Exception(\"a\"); }).Wait();", "runtime", 1, 18, "System.Exception: a\n   at lesson.dib:1:18")]
    [InlineData("await Task.Run(() => { throw new Exception(\"a\"); });", "runtime", 1, 24, "System.Exception: a\n   at lesson.dib:1:24\n   at lesson.dib:1:1")]
    [InlineData("class C { public C() { throw new Exception(\"a\"); } }\nActivator.CreateInstance(typeof(C));", "runtime", 1, 24, "System.Exception: a\n   at lesson.dib:1:24")]
    // What is not supported says so by name.
    [InlineData("#!fsharp\n\n1", "unsupported", 3, 1, "A cell in fsharp cannot run here: supported are csharp, markdown, html and mermaid.")]
    [InlineData("#!http\nGET /", "unsupported", 2, 1, "A cell in http cannot run here: supported are csharp, markdown, html and mermaid.")]
    [InlineData("#!value --name x\n1", "unsupported", 1, 1, "#!value is not supported: of the #! directives only #!import is, and cells in csharp, markdown, html and mermaid.")]
    [InlineData("1\n#!time\n2", "unsupported", 2, 1, "#!time is not supported: of the #! directives only #!import is, and cells in csharp, markdown, html and mermaid.")]
    [InlineData("#!import", "unsupported", 1, 1, "#!import needs a file: #!import setup.dib")]
    [InlineData("#!csharp \n1", "unsupported", 1, 1, "#!csharp starts a cell only without a blank behind it.")]
    [InlineData("#!import a.ipynb", "unsupported", 1, 1, "#!import a.ipynb is not supported: only .dib and .cs files can be imported.")]
    [InlineData("#i \"nuget: https://example.org\"", "unsupported", 1, 1, "#i is not supported: packages come from the sources in NuGet's own configuration (nuget.config).")]
    [InlineData("1.Display();\nJavascript(\"alert(1)\");", "unsupported", 2, 1, "NotebookKernel.UnsupportedInCellsException: Javascript(…) is not supported here: *")]
    [InlineData("\nConsole.ReadLine();", "unsupported", 2, 1, "NotebookKernel.UnsupportedInCellsException: Console input is not supported: *")]
    [InlineData("Console.Read()", "unsupported", 1, 1, "NotebookKernel.UnsupportedInCellsException: Console input is not supported: *")]
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k;\n#!csharp\nstring F(string s) => s;\n#!csharp\n\n1 + F(1)", "unsupported", 7, 5, "F has overloads in several cells, *")]
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k;\n#!csharp\nstring F(string s) => s + F(1);", "unsupported", 4, 27, "F has overloads in several cells, *")]
    [InlineData("#!csharp\nint k = 5; int F(int i) => i + k;\n#!csharp\nstring F(string s) => s;\n#!csharp\nnew[] { 1 }.Select(F).Sum()", "unsupported", 6, 20, "F has overloads in several cells, *")]
    [InlineData("#!csharp\nint k = 5; int F<T>(T t) => k;\n#!csharp\nint F(int i, int j) => i;\n#!csharp\nF(1)", "unsupported", 6, 1, "F has overloads in several cells, *")]
    public async Task A_failing_cell_says_what_and_where(string notebook, string kind, int line, int column, string message)
    {
        using var session = new Session();

        await session.RunAsync(notebook);

        var error = session.Error!;
        Assert.Equal((kind, line, column), (error.Kind, error.Line, error.Column));
        Assert.Equal(session.Folder.Path("lesson.dib"), error.Notebook);
        if (message.EndsWith('*'))
            Assert.StartsWith(message[..^1], error.Message, StringComparison.Ordinal);
        else
            Assert.Equal(message, error.Message);
    }

    [Fact]
    public async Task Nothing_of_a_cell_runs_that_holds_an_unsupported_directive()
    {
        using var session = new Session();

        Assert.Equal("unsupported error in cell 1, lesson.dib:2:1", await session.RunAsync("display(1);\n#!time"));
    }

    [Theory]
    [InlineData("locked.dib", "#!import locked.dib")]
    [InlineData("locked.cs", "#!import locked.cs")]
    [InlineData("locked.dll", "#r \"locked.dll\"\n1")]
    public async Task A_file_that_cannot_be_read_is_an_error_of_the_cell_that_names_it(string file, string cell)
    {
        using var session = new Session();
        var path = session.Folder.Write(file, "");
        using var locked = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await session.RunAsync(cell);

        Assert.Equal(("directive", 1, 1), (session.Error?.Kind, session.Error?.Line, session.Error?.Column));
        Assert.Contains(path, session.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formatter_that_throws_is_an_error_of_the_cell_that_shows()
    {
        using var session = new Session();

        await session.RunAsync(
            """
            #!csharp
            using Microsoft.DotNet.Interactive.Formatting;
            record P(int A);
            Formatter.Register<P>(p => $"{1 / p.A}", "text/html");
            #!csharp
            var p = new P(0);
            p
            """);

        Assert.Equal(("runtime", 4, 28), (session.Error!.Kind, session.Error.Line, session.Error.Column));
    }

    [Fact]
    public async Task Paths_are_told_as_the_notebooks_was_given()
    {
        using var folder = new Folder();
        folder.Write("lessons/setup.dib", "a");
        var former = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path(".");
        try
        {
            using var kernel = new CSharpKernel("lessons/lesson.dib");

            var own = await kernel.RunAsync(new Cell(1, "csharp", "a", 1), _ => { });
            var imported = await kernel.RunAsync(new Cell(2, "csharp", "#!import setup.dib", 1), _ => { });

            Assert.Equal("lessons/lesson.dib", own!.Notebook);
            Assert.Equal(Path.Combine("lessons", "setup.dib"), imported!.Notebook);
        }
        finally
        {
            Environment.CurrentDirectory = former;
        }
    }
}
