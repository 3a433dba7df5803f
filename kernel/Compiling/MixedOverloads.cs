using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NotebookKernel;

/// <summary>
/// Calls that the compiler gets wrong, also by way of the Scripting package: where the overloads of a function stand in
/// several cells, it calls all of them on one of these cells. Those of the others then read memory that is not theirs, and
/// any number may come out, without an error.
/// </summary>
internal static class MixedOverloads
{
    /// <exception cref="CellFailedException">There is such a call.</exception>
    public static void Refuse(CSharpCompilation compilation)
    {
        var cells = Cells(compilation).ToList();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            var names = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                .GroupBy(name => name.Identifier.ValueText)
                .Where(name => cells.Count(cell => cell.GetMembers(name.Key).Any(member => member is IMethodSymbol)) > 1)
                .SelectMany(name => name)
                .OrderBy(name => name.SpanStart);
            if (names.FirstOrDefault(name => IsOnTheWrongCell(name, model)) is { } wrong)
                throw Failure(wrong);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Cells(CSharpCompilation? compilation)
    {
        for (; compilation is not null; compilation = compilation.ScriptCompilationInfo!.PreviousScriptCompilation)
        {
            if (compilation.ScriptClass is { } cell)
                yield return cell;
        }
    }

    private static bool IsOnTheWrongCell(SimpleNameSyntax name, SemanticModel model)
    {
        var (method, instance) = model.GetOperation(name.Parent is InvocationExpressionSyntax call && call.Expression == name ? call : name) switch
        {
            IInvocationOperation invoked => (invoked.TargetMethod, invoked.Instance),
            IMethodReferenceOperation named => (named.Method, named.Instance),
            _ => (null, null),
        };
        return method?.ContainingType.IsScriptClass == true
            && instance is not null
            && !SymbolEqualityComparer.Default.Equals(instance.Type, method.ContainingType);
    }

    private static CellFailedException Failure(SimpleNameSyntax name)
    {
        var start = name.GetLocation().GetLineSpan().StartLinePosition;
        return new CellFailedException(
            "unsupported",
            $"{name} has overloads in several cells, which C# mixes up in a notebook. Put them into one cell, or give them different names.",
            new SourcePosition(name.SyntaxTree.FilePath, start.Line + 1, start.Character + 1));
    }
}
