using System.Text;
using NotebookRunner;

namespace Runner.Tests;

/// <summary>
/// The first cell of notebooks/setup.dib, which builds the library, beside a library that takes seconds to build and writes
/// a line into a file whenever it is built.
/// </summary>
public sealed class SetupTests : IDisposable
{
    private readonly Folder _folder = new();

    public SetupTests()
    {
        var root = Repository.Root();
        var setup = File.ReadAllText(Path.Combine(root, "notebooks", "setup.dib"));
        Write("notebooks/setup.dib", setup[..setup.IndexOf("#!csharp\n\n#r", StringComparison.Ordinal)]);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        File.Copy(Path.Combine(root, "global.json"), PathOf("global.json"));
        Write("lib/Backprop.Charts/A.cs", "public class A;");
        Write("lib/Backprop.Charts/Backprop.Charts.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Target Name="Log" AfterTargets="Build">
                <Touch Files="$(OutDir)built.stamp" AlwaysCreate="true" />
                <WriteLinesToFile File="../../builds.txt" Lines="built" />
              </Target>
            </Project>
            """);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Kernels_that_start_at_once_build_the_library_once_and_later_ones_not_again()
    {
        var lessons = new[] { "01-a.dib", "02-b.dib", "03-c.dib" }.Select(name => Lesson(name, "1")).ToArray();
        var (exitCode, output, error) = await RunnerProcess.RunAsync(["run", .. lessons]);
        Assert.True(exitCode == 0, output + error);
        await RunnerProcess.RunAsync("run", lessons[0]);
        Assert.Equal(1, Builds());
    }

    [Fact]
    public async Task A_library_older_than_its_sources_is_built_again()
    {
        var lesson = Lesson("01-a.dib", "1");
        await RunnerProcess.RunAsync("run", lesson);
        File.SetLastWriteTimeUtc(PathOf("lib/Backprop.Charts/A.cs"), DateTime.UtcNow.AddSeconds(1));
        var (exitCode, output, error) = await RunnerProcess.RunAsync("run", lesson);
        Assert.True(exitCode == 0, output + error);
        Assert.Equal(2, Builds());
    }

    [Fact]
    public async Task A_kernel_that_has_loaded_a_library_that_changed_since_is_to_be_restarted()
    {
        // What counts is the name of a loaded assembly.
        var lesson = Lesson("01-a.dib", "1",
            "System.Reflection.Emit.AssemblyBuilder.DefineDynamicAssembly(new(\"Backprop\"), System.Reflection.Emit.AssemblyBuilderAccess.Run);\n" +
            "System.IO.File.SetLastWriteTimeUtc(\"../lib/Backprop.Charts/A.cs\", DateTime.UtcNow.AddSeconds(1));",
            "#!import setup.dib\n");
        var (exitCode, _, error) = await RunnerProcess.RunAsync("run", lesson);
        Assert.Equal(1, exitCode);
        Assert.Contains("The library changed after this kernel loaded it. Restart the kernel, then run this cell again.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_does_not_build_says_why_and_what_to_try()
    {
        Write("lib/Backprop.Charts/A.cs", "public class A : Missing;");
        var (exitCode, _, error) = await RunnerProcess.RunAsync("run", Lesson("01-a.dib", "1"));
        Assert.Equal(1, exitCode);
        Assert.Contains("The library could not be built. Is the .NET 10 SDK installed?", error, StringComparison.Ordinal);
        Assert.Contains("error CS0246", error, StringComparison.Ordinal);
    }

    private int Builds() => File.ReadAllLines(PathOf("builds.txt")).Length;

    private string Lesson(string name, params string[] cells)
    {
        _folder.Notebook(Path.Combine("notebooks", name), ["#!import setup.dib\n", .. cells]);
        return PathOf($"notebooks/{name}");
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text, new UTF8Encoding(false));
    }

    private string PathOf(string file) => Path.Combine([_folder.Path, .. file.Split('/')]);
}
