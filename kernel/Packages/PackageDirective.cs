using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel;

/// <summary><c>#r "nuget: Id, version"</c></summary>
internal sealed partial record PackageDirective(Package Package, TextSpan Span, SourcePosition Position)
{
    /// <exception cref="CellFailedException">One of them is not as it should be.</exception>
    public static IReadOnlyList<PackageDirective> AllIn(SyntaxTree tree) =>
        [.. tree.GetCompilationUnitRoot().GetReferenceDirectives().Where(directive => NamesAPackage(directive.File)).Select(Read)];

    private static bool NamesAPackage(SyntaxToken file) => file.ValueText.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase);

    private static PackageDirective Read(ReferenceDirectiveTriviaSyntax directive)
    {
        var start = directive.GetLocation().GetLineSpan().StartLinePosition;
        var position = new SourcePosition(directive.SyntaxTree.FilePath, start.Line + 1, start.Character + 1);
        var match = IdAndVersion().Match(directive.File.ValueText);
        if (!match.Success)
        {
            throw new CellFailedException(
                "directive",
                $"#r {directive.File.Text}: expected an id and one exact version, as in #r \"nuget: Newtonsoft.Json, 13.0.3\".",
                position);
        }

        // Up to the closing quote: a comment may follow.
        var span = TextSpan.FromBounds(directive.HashToken.SpanStart, directive.File.Span.End);
        return new PackageDirective(new Package(match.Groups["id"].Value, match.Groups["version"].Value), span, position);
    }

    [GeneratedRegex(@"^nuget:\s*(?<id>[A-Za-z0-9_][A-Za-z0-9_.-]*)\s*,\s*(?<version>\d+(\.\d+){0,3}([-+][A-Za-z0-9.+-]+)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex IdAndVersion();
}
