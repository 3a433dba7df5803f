using NotebookKernel;
using NotebookRunner;

namespace Runner.Tests;

public sealed class CodeColourTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_cell_of_every_lesson_is_coloured_and_says_what_it_said()
    {
        await RunnerProcess.RunAsync("run", Path.Combine(Repository.Root(), "notebooks", "setup.dib")); // builds the library
        var colours = await CodeColours.OfAsync(Lessons.OfRepository);
        foreach (var lesson in Lessons.OfRepository.SelectMany(lesson => lesson.Blocks.OfType<Block.Solution>().Select(solution => solution.Lesson).Prepend(lesson)))
        {
            foreach (var code in lesson.Blocks.OfType<Block.Code>())
            {
                var pieces = colours.Pieces(lesson, code);
                Assert.Equal(code.Cell.Text, string.Concat(pieces.Select(piece => piece.Text)));
                Assert.All(pieces.Where(piece => piece.Class is null), piece => Assert.DoesNotMatch(@"[\w-[uv]]", piece.Text)); // u, v: names in a tuple's type
            }
        }
    }

    [Theory]
    [InlineData("var x = 1; // one", "«keyword:var» «local:x» = «number:1»; «comment:// one»")]
    [InlineData("Math.Abs(-1.5) + Math.PI", "«type:Math».«method:Abs»(-«number:1.5») + «type:Math».«property:PI»")]
    [InlineData("int Twice(int n) => 2 * n;", "«keyword:int» «method:Twice»(«keyword:int» «parameter:n») => «number:2» * «parameter:n»;")]
    [InlineData("@\"a\nb\" + $\"{1:g4}\\t\"", "«string:@\"a\nb\"» + «string:$\"»{«number:1»:«string:g4»}«string:\\t\"»")]
    [InlineData("record Point(double X);\nnew Point(1).X", "«keyword:record» «type:Point»(«keyword:double» «parameter:X»);\n«keyword:new» «type:Point»(«number:1»).«property:X»")]
    [InlineData("var W3 = 1.0; var dC_dz3 = 2 * W3;", "«keyword:var» «local sym-W:W3» = «number:1.0»; «keyword:var» «local sym-J:dC_dz3» = «number:2» * «local sym-W:W3»;")]
    [InlineData("double J_W3(double a) => a;", "«keyword:double» «method sym-J:J_W3»(«keyword:double» «parameter sym-a:a») => «parameter sym-a:a»;")]
    [InlineData("foreach (var c in \"W3\") Console.Write(c);", "«keyword:foreach» («keyword:var» «local:c» «keyword:in» «string:\"W3\"») «type:Console».«method:Write»(«local:c»);")]
    [InlineData("#r \"System.Xml\"\n1", "«directive:#r» «string:\"System.Xml\"»\n«number:1»")]
    public async Task A_cell_has_the_colours_of_what_it_means(string cell, string expected) =>
        Assert.Equal([expected], await ColouredAsync(_folder.Notebook("01-a.dib", cell)));

    [Fact]
    public async Task A_name_means_what_an_earlier_cell_or_an_imported_file_made_it()
    {
        _folder.Notebook("setup.dib", "class Network { public double b1 => 1; }\nNetwork Make() => new();");
        var notebook = _folder.Notebook("01-a.dib", "// first\n#!import setup.dib\nvar network = Make();", "network.b1");
        Assert.Equal(
            ["«comment:// first»\n«directive:#!import»«string: setup.dib»\n«keyword:var» «local:network» = «method:Make»();", "«local:network».«property sym-W:b1»"],
            await ColouredAsync(notebook));
    }

    [Fact]
    public async Task A_notebook_that_does_not_compile_is_refused_with_the_place()
    {
        var notebook = _folder.Notebook("01-a.dib", "var x = 1;", "x +\nmissing");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ColouredAsync(notebook));
        Assert.StartsWith($"{notebook}(8): ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("missing", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W3[1, 4]", "«sym-W:W3»[«number:1», «number:4»]")]
    [InlineData("dC_dz3 * a2.Transpose() / N", "«sym-J:dC_dz3» * «sym-a:a2».Transpose() / N")]
    [InlineData("Curve.Load(\"a.csv\")", "Curve.Load(«string:\"a.csv\"»)")]
    [InlineData("a1 = σ(z1)", "«sym-a:a1» = σ(«sym-z:z1»)")]
    [InlineData("null + \"W", "«keyword:null» + «string:\"W»")]
    [InlineData("# da3/da2 * W3", "# da3/da2 * W3")]
    [InlineData("", "")]
    public void A_scrap_of_code_is_coloured_by_its_words(string scrap, string expected) =>
        Assert.Equal(expected, Shown(ScrapColours.Pieces(scrap)));

    private static async Task<List<string>> ColouredAsync(string path)
    {
        var lesson = Lessons.Of(Notebook.Load(path));
        var colours = await CodeColours.OfAsync([lesson]);
        return [.. lesson.Blocks.OfType<Block.Code>().Select(code => Shown(colours.Pieces(lesson, code)))];
    }

    private static string Shown(IEnumerable<CodePiece> pieces) =>
        string.Concat(pieces.Select(piece => piece.Class is null ? piece.Text : $"«{piece.Class}:{piece.Text}»"));
}
