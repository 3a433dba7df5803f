using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookKernel;

internal static class TrailingValue
{
    /// <summary>
    /// Where the code says what its value is: an expression at its end without a semicolon, or a returned one. Null if it
    /// has no value. The compiler knows, but keeps it to itself, and runs code without a value to null all the same.
    /// </summary>
    public static SourcePosition? In(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        var value = Returned(root) ?? AtTheEnd(root, compilation.GetSemanticModel(tree));
        if (value is null)
            return null;

        var start = value.GetLocation().GetLineSpan().StartLinePosition;
        return new SourcePosition(tree.FilePath, start.Line + 1, start.Character + 1);
    }

    private static ExpressionSyntax? AtTheEnd(CompilationUnitSyntax root, SemanticModel model) =>
        root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
        && model.GetTypeInfo(last.Expression).ConvertedType?.SpecialType != SpecialType.System_Void
            ? last.Expression
            : null;

    private static ExpressionSyntax? Returned(CompilationUnitSyntax root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or GlobalStatementSyntax or (StatementSyntax and not LocalFunctionStatementSyntax))
        .OfType<ReturnStatementSyntax>()
        .LastOrDefault(statement => statement.Expression is not null)?.Expression;
}
