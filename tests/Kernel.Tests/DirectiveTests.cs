namespace NotebookKernel.Tests;

[Collection(nameof(OneAtATime))]
public sealed class DirectiveTests : IDisposable
{
    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("#!import setup.dib\nx + 1", "= 2")]
    [InlineData("#!import \"setup.dib\"\nx", "= 1")]
    [InlineData("#!import setup.dib\n#!import setup.dib\nx", "= 1")]
    [InlineData("var y = 5;\n#!import setup.dib\nx + y", "= 6")]
    [InlineData("#!import setup.dib\nPath.GetFileName(\"/a/b\")", "= b")]
    [InlineData("#!import shown.dib", "text/markdown # Title\n= 1\n> 2")]
    [InlineData("#!import sub/nested.dib\nx + z", "= 101")]
    [InlineData("#!import functions.cs\nTwice(4)", "= 8")]
    [InlineData("#!import missing.dib", "directive error in cell 1, lesson.dib:1:1")]
    [InlineData("1.Display();\n#!import missing.dib", "= 1\ndirective error in cell 1, lesson.dib:2:1")]
    [InlineData("#!import broken.dib", "compile error in cell 1, broken.dib:5:9")]
    [InlineData("#!import throws.dib", "= 1\nruntime error in cell 1, throws.dib:3:1")]
    [InlineData("#!import broken.cs", "compile error in cell 1, broken.cs:3:1")]
    [InlineData("#!import other.dib", "unsupported error in cell 1, other.dib:2:1")]
    [InlineData("#!import bad.dib", "directive error in cell 1, bad.dib:2:1")]
    [InlineData("#!import sub/a.dib", "directive error in cell 1, b.dib:1:1")]
    public async Task An_import_runs_the_cells_of_the_file_in_place(string cell, string transcript)
    {
        session.Folder.Write("setup.dib", "#!csharp\n\nusing System.IO;\nvar x = 1;\n");
        session.Folder.Write("shown.dib", "#!markdown\n# Title\n#!csharp\n1\n#!csharp\nConsole.Write(2);");
        session.Folder.Write("sub/nested.dib", "#!import setup.dib\nvar z = 100;"); // Against the notebook's folder, not against sub.
        session.Folder.Write("functions.cs", "int Twice(int i) => 2 * i;");
        session.Folder.Write("broken.dib", "#!csharp\n1;\n\n#!csharp\nint i = a;".Replace("1;", "var u = 1;", StringComparison.Ordinal));
        session.Folder.Write("throws.dib", "#!csharp\ndisplay(1);\nthrow new Exception();");
        session.Folder.Write("broken.cs", "// one\r\n// two\r\na");
        session.Folder.Write("other.dib", "#!fsharp\n1");
        session.Folder.Write("bad.dib", "#!meta\n{");
        session.Folder.Write("sub/a.dib", "#!import sub/b.dib");
        session.Folder.Write("sub/b.dib", "#!import sub/a.dib");

        Assert.Equal(transcript, await session.RunAsync(cell));
    }

    [Theory]
    [InlineData("a.dib", "#!import goes round in a circle: lesson.dib → a.dib → b.dib → a.dib", "b.dib")]
    [InlineData("lesson.dib", "#!import goes round in a circle: lesson.dib → lesson.dib", "lesson.dib")]
    public async Task A_circle_of_imports_is_told_as_a_chain(string file, string message, string where)
    {
        session.Folder.Write("a.dib", "#!import b.dib");
        session.Folder.Write("b.dib", "#!import a.dib");
        session.Folder.Write("lesson.dib", "");

        await session.RunAsync($"#!import {file}");

        Assert.Equal((message, session.Folder.Path(where)), (session.Error!.Message, session.Error.Notebook));
    }

    [Theory]
    [InlineData("#load \"sub/lib.cs\"\nTwice(4)", "= 8")]
    [InlineData("#load \"sub/deep.cs\"\nFour()", "= 4")] // Loads lib.cs, which lies beside it.
    [InlineData("#load \"magic.cs\"\nx", "= 1")]
    [InlineData("#load \"usings.cs\"\nPath.GetFileName(\"/a/b\")", "compile error in cell 1, lesson.dib:2:1")]
    [InlineData("#load \"broken.cs\"\n1", "compile error in cell 1, broken.cs:2:9")]
    [InlineData("#load \"throws.cs\"\nFail();", "runtime error in cell 1, throws.cs:2:16")]
    [InlineData("#load \"package.cs\"\n1", "unsupported error in cell 1, package.cs:1:1")]
    public async Task A_load_compiles_the_file_into_the_cell(string cell, string transcript)
    {
        session.Folder.Write("sub/lib.cs", "int Twice(int i) => 2 * i;");
        session.Folder.Write("sub/deep.cs", "#load \"lib.cs\"\nint Four() => Twice(2);");
        session.Folder.Write("magic.cs", "#!time\nvar x = 1;");
        session.Folder.Write("usings.cs", "using System.IO;\nvar x = Path.GetFileName(\"/a/b\");");
        session.Folder.Write("broken.cs", "\nint i = a;");
        session.Folder.Write("throws.cs", "\nvoid Fail() => throw new Exception();");
        session.Folder.Write("package.cs", "#r \"nuget: Newtonsoft.Json, 13.0.3\"");

        Assert.Equal(transcript, await session.RunAsync(cell));
    }

    [Theory]
    [InlineData("#r \"bin/Shapes.dll\"\nnew Shapes.Square(3).Area", "= 9")]
    [InlineData("#r \"bin/Shapes.dll\" // squares\nnew Shapes.Square(3).Area", "= 9")]
    [InlineData("#r \"bin/Shapes.dll\"\n#r \"bin/Shapes.dll\"\nnew Shapes.Square(3).Area", "= 9")]
    [InlineData("#!csharp\n#r \"bin/Shapes.dll\"\nusing Shapes;\n#!csharp\n#r \"bin/Shapes.dll\"\nnew Square(3).Area", "= 9")]
    [InlineData("#!import setup.dib\n#r \"bin/Shapes.dll\"\nnew Shapes.Square(3).Area", "= 9")]
    [InlineData("#!import sub/shapes.dib\nnew Square(3).Area", "= 9")] // Its #r starts at the notebook's folder.
    [InlineData("#load \"sub/shapes.cs\"\nArea(3)", "= 9")] // Its #r starts at its own folder.
    [InlineData("#r \"bin/Shapes.dll\"\nnew Shapes.Square(3).Side.Metres", "= 3")] // A type out of a neighbour.
    [InlineData("#r \"bin/Shapes.dll\"\nSystem.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(typeof(Shapes.Square).Assembly.Location))", "= bin")]
    [InlineData("#r \"bin/Shapes.dll\"\nShapes.Probe.ForNativeProvider()", "= False")]
    [InlineData("#r \"System.Text.Json\"\nSystem.Text.Json.JsonSerializer.Serialize(1)", "= 1")]
    [InlineData("#r \"not-an-assembly.dll\"\n1", "compile error in cell 1, lesson.dib:1:1")]
    public async Task A_reference_makes_an_assembly_known(string notebook, string transcript)
    {
        var units = Library.Write(session.Folder.Path("bin/Units.dll"), "namespace Units; public record Length(double Metres);");
        Library.Write(
            session.Folder.Path("bin/Shapes.dll"),
            """
            namespace Shapes;
            public record Square(double A) { public double Area => A * A; public Units.Length Side => new(A); }
            public static class Probe
            {
                public static bool ForNativeProvider()
                {
                    try { return System.Reflection.Assembly.Load("Native.Provider") != null; }
                    catch (System.IO.FileNotFoundException) { return System.Runtime.InteropServices.NativeLibrary.TryLoad("NativeProvider", typeof(Probe).Assembly, null, out _); }
                }
            }
            """,
            units);
        session.Folder.Write("setup.dib", "var x = 1;");
        session.Folder.Write("sub/shapes.dib", "#r \"bin/Shapes.dll\"\nusing Shapes;");
        session.Folder.Write("sub/shapes.cs", "#r \"../bin/Shapes.dll\"\ndouble Area(double a) => new Shapes.Square(a).Area;");
        session.Folder.Write("not-an-assembly.dll", "text");

        Assert.Equal(transcript, await session.RunAsync(notebook));
    }

    [Fact]
    public async Task A_library_of_the_notebooks_own_does_not_meet_that_of_the_process()
    {
        Library.Write(session.Folder.Path("bin/xunit.v3.assert.dll"), "namespace Xunit; public class Assert { public static string Whose => \"the notebook's\"; }");

        Assert.Equal("= the notebook's", await session.RunAsync("#r \"bin/xunit.v3.assert.dll\"\nXunit.Assert.Whose"));
    }

    [Fact]
    public void Where_no_host_lists_the_framework_it_is_found_from_what_is_loaded()
    {
        var names = HostAssemblies.Framework(platformAssemblies: null).Select(assembly => assembly.GetName().Name).ToList();

        Assert.Contains("System.Private.CoreLib", names);
        Assert.Contains("System.Linq", names);
        Assert.Distinct(names);
    }
}
