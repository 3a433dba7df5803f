namespace NotebookKernel.Tests;

public sealed class NotebookTests
{
    private const string Header =
        """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"http","languageName":"HTTP"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"mermaid","languageName":"Mermaid"},{"name":"pwsh","languageName":"PowerShell","aliases":["powershell"]},{"name":"value"}]}}

        """;

    private const string Sql = """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"sql","aliases":["query"]}]}}""";

    /// <summary>A cell is written as language@line:text, cells are separated by |, line ends are ⏎.</summary>
    [Theory]
    [InlineData("", "csharp@1:")]
    [InlineData("\n\n", "csharp@1:")]
    [InlineData("1", "csharp@1:1")]
    [InlineData("\n\n1\n\n", "csharp@3:1")]
    [InlineData("#!csharp\n1\n#!markdown\nm", "csharp@2:1|markdown@4:m")]
    [InlineData("#!csharp\n\n1\n\n#!markdown\n\nm\n", "csharp@3:1|markdown@7:m")]
    [InlineData("0\n#!csharp\n1", "csharp@1:0|csharp@3:1")]
    [InlineData("#!csharp\n\n\n#!markdown\nm", "markdown@5:m")]
    [InlineData("#!csharp\na\n\n\nb", "csharp@2:a⏎⏎⏎b")]
    [InlineData("#!csharp\n  \na", "csharp@2:  ⏎a")]
    [InlineData("#!c#\n1", "csharp@2:1")]
    [InlineData("#!cs\n1", "csharp@2:1")]
    [InlineData("#!md\n1", "markdown@2:1")]
    [InlineData("#!f#\n1", "fsharp@2:1")]
    [InlineData("#!js\n1", "javascript@2:1")]
    [InlineData("#!powershell\n1", "pwsh@2:1")]
    [InlineData("#!html\n1\n#!http\n2\n#!mermaid\n3\n#!value\n4", "html@2:1|http@4:2|mermaid@6:3|value@8:4")]
    [InlineData("#!csharp\n#!CSharp\n #!html\n#!html \n#!html x", "csharp@2:#!CSharp⏎ #!html⏎#!html ⏎#!html x")]
    [InlineData("#!csharp\n#!import setup.dib\n1", "csharp@2:#!import setup.dib⏎1")]
    [InlineData("#!csharp\n#!value --name x\n#!sql", "csharp@2:#!value --name x⏎#!sql")]
    [InlineData("\uFEFF#!markdown\nm", "markdown@2:m")]
    [InlineData("#!csharp\r\n\r\na\r\nb\r\n#!md\r\nm\r\n", "csharp@3:a⏎b|markdown@6:m")]
    [InlineData("#!csharp\n\ta", "csharp@2:\ta")]
    [InlineData("#!meta\n" + Sql + "\n#!query\nselect", "sql@4:select")]
    [InlineData("#!meta\n" + Sql + "\n#!md\nm", "markdown@4:m")]
    [InlineData("#!meta\n" + Sql + "\n#!import x.dib", "csharp@3:#!import x.dib")]
    [InlineData("#!meta\n" + Sql, "csharp@1:")]
    [InlineData("0\n#!meta\n{\n}\n\n#!csharp\n1", "csharp@1:0|csharp@7:1")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!x", "fsharp@3:#!x")]
    [InlineData("#!meta\n{}\n#!csharp\n#!meta\n1", "csharp@4:#!meta⏎1")]
    public void A_text_parses_to_cells(string text, string cells)
    {
        var notebook = Notebook.Parse(text);

        Assert.Equal(cells, string.Join('|', notebook.Cells.Select(cell => $"{cell.Language}@{cell.Line}:{cell.Text.Replace('\n', '⏎')}")));
        Assert.Equal(Enumerable.Range(1, notebook.Cells.Count), notebook.Cells.Select(cell => cell.Number));
    }

    [Theory]
    [InlineData("#!meta\n\n{\"a\": \n!}", "lesson.dib:4: the header after #!meta is not valid JSON")]
    [InlineData("#!meta\n\n#!csharp", "lesson.dib:2: the header after #!meta is not valid JSON")]
    [InlineData("#!meta\n\n{\"a\":1,\"a\":2}", "lesson.dib:2: the header after #!meta is not valid JSON")]
    [InlineData("1\n#!meta\n[]", "lesson.dib:2: the header is not a JSON object")]
    [InlineData("#!meta\n{\"kernelInfo\":[]}", "lesson.dib:1: kernelInfo in the header does not have the expected form")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":7}}", "lesson.dib:1: kernelInfo in the header does not have the expected form")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{}]}}", "lesson.dib:1: a kernel in the header has no name")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"a\"},{\"name\":\"a\"}]}}", "lesson.dib:1: the header names 'a' twice")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"a\",\"aliases\":[\"x\"]},{\"name\":\"b\",\"aliases\":[\"x\"]}]}}", "lesson.dib:1: the header names 'x' twice, for 'a' and for 'b'")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"a\",\"aliases\":[null]}]}}", "lesson.dib:1: kernel 'a' has an alias that is null")]
    public void A_text_that_is_no_notebook_is_refused_with_its_line(string text, string message)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Notebook.Parse(text, "lesson.dib"));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"lesson.dib:{error.Line}:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n#!csharp\n\n1\n")]
    [InlineData("\n#!markdown\n\n# σ(z) → \"q\" <b>\n\n\ntext\n\n#!csharp\n\n#!import setup.dib\n\nvar x = 1;\nx\n\n#!mermaid\n\ngraph LR\n")]
    [InlineData("")]
    public void A_canonical_file_is_written_back_byte_for_byte(string cells) =>
        Assert.Equal(Header + cells, Notebook.Parse(Header + cells).ToText());

    [Theory]
    [InlineData("", "")]
    [InlineData("1", "\n#!csharp\n\n1\n")]
    [InlineData("#!c#\r\n1\r\n\r\n\r\n#!md\r\nm", "\n#!csharp\n\n1\n\n#!markdown\n\nm\n")]
    [InlineData("\uFEFF#!html\n<b>", "\n#!html\n\n<b>\n")]
    public void Any_other_file_is_written_in_canonical_form(string text, string cells) =>
        Assert.Equal(Header + cells, Notebook.Parse(text).ToText());

    [Fact]
    public void Languages_of_the_readers_own_stay_in_the_header()
    {
        var text = $"#!meta\n\n{Sql}\n\n#!sql\n\nselect\n";

        Assert.Equal(text, Notebook.Parse(text).ToText());
    }

    [Fact]
    public void A_notebook_is_loaded_from_its_file()
    {
        using var folder = new Folder();
        var path = folder.Write("a.dib", "#!md\nm");

        var notebook = Notebook.Load(path);

        Assert.Equal(path, notebook.Path);
        Assert.Equal(new Cell(1, "markdown", "m", 2), Assert.Single(notebook.Cells));
    }
}
