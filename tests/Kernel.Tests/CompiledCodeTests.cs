using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookKernel.Tests;

public sealed class CompiledCodeTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Code_stands_where_it_is_in_its_cell_and_knows_what_came_before_it()
    {
        folder.Write("setup.dib", "#!csharp\n\nint answer = 42;\nthrow new Exception(\"nothing is run\");\n");
        var path = folder.Write("a.dib", "#!markdown\n\ntext\n\n#!csharp\n\nvar one = 1;\n#!import setup.dib\nvar two = answer;\n\n#!csharp\n\ntwo + one\n");
        var notebook = Notebook.Load(path);
        var compiled = await CompiledCode.OfAsync(notebook);

        Assert.Equal([(2, "var one = 1;"), (2, "var two = answer;"), (3, "two + one")], compiled.Select(code => (code.Cell.Number, code.Cell.Text.Substring(code.Start, code.Span.Length))));
        Assert.All(compiled, code => Assert.Equal(code.Cell.Text.Substring(code.Start, code.Span.Length), code.Model.SyntaxTree.ToString()[code.Span.Start..code.Span.End]));
        Assert.Equal([7, 9, 13], compiled.Select(code => code.Model.SyntaxTree.GetLineSpan(code.Span, TestContext.Current.CancellationToken).StartLinePosition.Line + 1));

        var sum = Assert.Single(compiled[2].Model.SyntaxTree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<BinaryExpressionSyntax>());
        Assert.Equal("int", compiled[2].Model.GetTypeInfo(sum, TestContext.Current.CancellationToken).Type!.ToDisplayString());
    }

    [Theory]
    [InlineData("#!csharp\n\nvar x = 1;\nmissing", "a.dib(4): 4:1: CS0103")]
    [InlineData("#!csharp\n\n#!import missing.dib", "a.dib(3): #!import missing.dib: there is no file")]
    public async Task What_would_not_run_is_refused_with_its_place(string text, string message)
    {
        var notebook = Notebook.Load(folder.Write("a.dib", text));
        Assert.Contains(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => CompiledCode.OfAsync(notebook))).Message, StringComparison.Ordinal);
    }
}
