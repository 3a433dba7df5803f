using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NotebookKernel;

internal static class CompileErrors
{
    /// <summary>One failure for all errors: it stands where the first does, and its message has them all.</summary>
    public static CellFailedException Of(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(error => (Position: PositionOf(error), Text: $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}"))
            .OrderBy(error => error.Position.Line)
            .ThenBy(error => error.Position.Column)
            .ToList();
        var first = errors[0].Position;
        return new CellFailedException("compile", string.Join('\n', errors.Select(error => $"{Place(error.Position)}: {error.Text}")), first);

        string Place(SourcePosition position) =>
            position.Path == first.Path
                ? $"{position.Line}:{position.Column}"
                : $"{Path.GetFileName(position.Path)}:{position.Line}:{position.Column}";
    }

    private static SourcePosition PositionOf(Diagnostic error)
    {
        var span = error.Location.GetLineSpan();
        return new SourcePosition(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }
}
