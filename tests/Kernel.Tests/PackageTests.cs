using System.IO.Compression;

namespace NotebookKernel.Tests;

/// <summary>Restores out of a package source that is a folder, so without a network.</summary>
[Collection(nameof(OneAtATime))]
public sealed class PackageTests : IDisposable
{
    private readonly Folder feed = new();
    private readonly Session session;

    public PackageTests()
    {
        // NuGet finds this file above the folder in which the store restores.
        feed.Write(
            "nuget.config",
            """
            <configuration>
              <config><add key="globalPackagesFolder" value="global" /></config>
              <packageSources><clear /><add key="here" value="source" /></packageSources>
            </configuration>
            """);
        Package("Units", "1.0.0", "public static class Units { public static string Version => \"1.0\"; }");
        Package("Units", "2.0.0", "public static class Units { public static string Version => \"2.0\"; }");
        Package("Shapes", "1.0.0", "public static class Shapes { public static string Area => \"m2 of \" + Units.Version; }", "Units", "1.0.0");
        Package("Solids", "1.0.0", "public static class Solids { public static string Volume => \"m3 of \" + Units.Version; }", "Units", "2.0.0");
        Package("System.Text.Json", "1.0.0", "namespace System.Text.Json; public static class JsonSerializer { }");
        session = new Session(feed.Path("store"));
    }

    public void Dispose()
    {
        session.Dispose();
        feed.Dispose();
    }

    [Theory]
    [InlineData("#r \"nuget: Units, 1.0.0\"\nUnits.Version", "= 1.0")]
    [InlineData("#r \"nuget:Units,1.0.0\" // the older\nUnits.Version", "= 1.0")]
    [InlineData("#r \"nuget: Shapes, 1.0.0\"\nShapes.Area", "= m2 of 1.0")]
    [InlineData("#r \"nuget: Shapes, 1.0.0\"\nUnits.Version", "= 1.0")] // What a package needs can be named too.
    [InlineData("#!csharp\n#r \"nuget: Units, 1.0.0\"\n#!csharp\n#r \"nuget: units, 1.0.0\"\nUnits.Version", "= 1.0")]
    [InlineData("#r \"nuget: Shapes, 1.0.0\"\n#r \"nuget: Solids, 1.0.0\"\nShapes.Area + \", \" + Solids.Volume", "= m2 of 2.0, m3 of 2.0")]
    [InlineData("#!import packages.dib\nUnits.Version", "= 1.0")]
    [InlineData("#r \"nuget: System.Text.Json, 1.0.0\"\nSystem.Text.Json.JsonSerializer.Serialize(1)", "= 1")] // The framework's own is used.
    [InlineData("#!csharp\n#r \"nuget: Units, 1.0.0\"\n#!csharp\n#r \"nuget: Units, 2.0.0\"", "directive error in cell 2, lesson.dib:4:1")]
    [InlineData("#!csharp\n#r \"nuget: Shapes, 1.0.0\"\n#!csharp\n#r \"nuget: Solids, 1.0.0\"", "directive error in cell 2, lesson.dib:4:1")]
    public async Task A_package_is_restored_with_what_it_needs(string notebook, string transcript)
    {
        session.Folder.Write("packages.dib", "#r \"nuget: Units, 1.0.0\"");

        Assert.Equal(transcript, await session.RunAsync(notebook));
    }

    [Theory]
    [InlineData("#r \"nuget: Units\"", "#r \"nuget: Units\": expected an id and one exact version, as in #r \"nuget: Newtonsoft.Json, 13.0.3\".")]
    [InlineData("#r \"nuget: Units, 1.*\"", "#r \"nuget: Units, 1.*\": expected an id and one exact version*")]
    [InlineData("#r \"nuget: ../Units, 1.0.0\"", "#r \"nuget: ../Units, 1.0.0\": expected an id and one exact version*")]
    [InlineData("#r \"nuget: Units, 1.0.0\"\n#r \"nuget: Units, 2.0.0\"", "#r names Units 2.0.0, but this session has Units 1.0.0 already. Use one version, and start again.")]
    [InlineData("#r \"nuget: Units, 3.0.0\"", "Units 3.0.0 could not be restored:\n*")]
    public async Task A_package_that_cannot_be_had_says_why(string cell, string message)
    {
        await session.RunAsync(cell);

        Assert.Equal("directive", session.Error!.Kind);
        if (message.EndsWith('*'))
            Assert.StartsWith(message[..^1], session.Error.Message, StringComparison.Ordinal);
        else
            Assert.Equal(message, session.Error.Message);
    }

    [Fact]
    public async Task A_failed_restore_passes_on_what_NuGet_said()
    {
        await session.RunAsync("#r \"nuget: Units, 3.0.0\"");

        Assert.Contains("NU1102: Unable to find package Units with version (= 3.0.0)", session.Error!.Message, StringComparison.Ordinal);
        Assert.Contains("Check the id and the version", session.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("restore.csproj", session.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_SDK_a_package_is_an_error_that_says_where_there_is_one()
    {
        using var browser = new Session(new NoPackageStore());
        await browser.RunAsync("1\n#!csharp\n\n#r \"nuget: Units, 1.0.0\"");

        Assert.Equal("directive", browser.Error!.Kind);
        Assert.StartsWith("Units 1.0.0 could not be restored:\nA browser has no .NET SDK", browser.Error.Message, StringComparison.Ordinal);
        Assert.Contains("Run this notebook in VS Code or with the runner", browser.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_restore_found_is_kept_for_the_next_session()
    {
        await session.RunAsync("#r \"nuget: Units, 1.0.0\"");
        Directory.Delete(feed.Path("source"), recursive: true); // Another restore would fail now.

        using var next = new Session(feed.Path("store"));

        Assert.Equal("= 1.0", await next.RunAsync("#r \"nuget: Units, 1.0.0\"\nUnits.Version"));
    }

    [Fact]
    public async Task A_package_that_has_been_cleared_away_is_restored_again()
    {
        await session.RunAsync("#r \"nuget: Units, 1.0.0\"");
        Directory.Delete(feed.Path("global"), recursive: true);

        using var next = new Session(feed.Path("store"));

        Assert.Equal("= 1.0", await next.RunAsync("#r \"nuget: Units, 1.0.0\"\nUnits.Version"));
    }

    [Fact]
    public async Task Two_processes_may_restore_the_same_package_at_once()
    {
        var store = new PackageStore(feed.Path("store"));

        var assets = await Task.WhenAll(store.GetAsync([new Package("Units", "1.0.0")]), store.GetAsync([new Package("Units", "1.0.0")]));

        Assert.Equal(assets[0].Runtime, assets[1].Runtime);
        Assert.Equal("Units.dll", Path.GetFileName(Assert.Single(assets[0].Runtime)));
        Assert.Single(Directory.EnumerateFileSystemEntries(feed.Path("store")));
    }

    /// <summary>A package as a build writes it: a zip with a description and an assembly.</summary>
    private void Package(string id, string version, string code, string? needs = null, string? needsVersion = null)
    {
        string[] references = needs is null ? [] : [feed.Path($"build/{needsVersion}/{needs}.dll")];
        var assembly = Library.Write(feed.Path($"build/{version}/{id}.dll"), code, references);
        var dependency = needs is null ? "" : $"<dependency id=\"{needs}\" version=\"{needsVersion}\" />";
        Directory.CreateDirectory(feed.Path("source"));
        using var package = ZipFile.Open(feed.Path($"source/{id}.{version}.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(assembly, $"lib/net10.0/{id}.dll");
        using var description = new StreamWriter(package.CreateEntry($"{id}.nuspec").Open());
        description.Write(
            $"""
            <package><metadata>
              <id>{id}</id><version>{version}</version><authors>tests</authors><description>tests</description>
              <dependencies><group targetFramework="net10.0">{dependency}</group></dependencies>
            </metadata></package>
            """);
    }
}
