using System.Text.RegularExpressions;

namespace Notebooks.Tests;

/// <summary>
/// Every cell keeps to what the real .NET Interactive was seen to run as well; it cannot be run where this is built,
/// so this test stands for it.
/// </summary>
public sealed partial class PortabilityTests
{
    public static TheoryData<string> All => Notebooks.All;

    [Theory, MemberData(nameof(All))]
    public void Keeps_to_the_portable_subset(string name)
    {
        foreach (var cell in Notebooks.Load(name).Cells)
        {
            var problem = Problem(cell.Language, cell.Text, isSetup: name == "setup.dib");
            Assert.True(problem is null, $"{name}, line {cell.Line}, cell {cell.Number}: {problem}");
        }
    }

    [Theory]
    [InlineData("fsharp", "1", "fsharp cells")]
    [InlineData("javascript", "1", "javascript cells")]
    [InlineData("csharp", "#!time", "#!time")]
    [InlineData("csharp", "#load \"a.cs\"", "#load")]
    [InlineData("csharp", "#i \"nuget:x\"", "#i")]
    [InlineData("csharp", " #r \"a.dll\"", "column 0")]
    [InlineData("csharp", "#r \"a.dll\" // why", "a comment after #r")]
    [InlineData("csharp", "#r \"nuget: A\"", "a package without a version")]
    [InlineData("csharp", "x.DisplayAs(\"text/html\")", "DisplayAs")]
    [InlineData("csharp", "x.DisplayTable();", "DisplayTable")]
    [InlineData("csharp", "CSS(\"a\")", "CSS")]
    [InlineData("csharp", "Javascript(\"a\")", "Javascript")]
    [InlineData("csharp", "display(1).Update(2);", "Update")]
    [InlineData("csharp", "Formatter.Register<int>(i => \"\");", "Formatter outside setup.dib")]
    [InlineData("csharp", "namespace A;", "namespace")]
    [InlineData("csharp", "Span<int> s = new int[3];", "Span")]
    public void What_is_not_portable_is_seen(string language, string text, string problem) =>
        Assert.Contains(problem, Problem(language, text, isSetup: false), StringComparison.Ordinal);

    private static string? Problem(string language, string text, bool isSetup)
    {
        if (language is not ("csharp" or "markdown" or "mermaid" or "html"))
            return $"{language} cells are not portable";
        if (language != "csharp")
            return null;

        foreach (var line in text.Split('\n'))
        {
            if (line.TrimStart().StartsWith("#r", StringComparison.Ordinal) && !line.StartsWith('#'))
                return "#r must start at column 0";
            if (line.StartsWith("#r", StringComparison.Ordinal) && !Reference().IsMatch(line))
                return "#r \"path\" or #r \"nuget: Id, version\" only: no @, no a comment after #r, no a package without a version";
            if (line.StartsWith('#') && !line.StartsWith("#r ", StringComparison.Ordinal) && !line.StartsWith("#!import ", StringComparison.Ordinal))
                return $"{line.Split(' ')[0]} is not portable";
        }

        if (Forbidden().Match(text) is { Success: true } match)
            return $"{match.Value.Trim('.', '(', ' ')} is not portable";
        return !isSetup && text.Contains("Formatter", StringComparison.Ordinal) ? "Formatter outside setup.dib" : null;
    }

    [GeneratedRegex("""^#r "(?!nuget:\s*[^,"]+")[^"]+"\s*$""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\.DisplayAs\(|\.DisplayTable\(|\bCSS\(|\bJavascript\(|\.Update\(|\bnamespace\s|\bSpan<|\bextension\s*\(|SetPreferredMimeTypesFor")]
    private static partial Regex Forbidden();
}
