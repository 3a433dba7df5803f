using Microsoft.CodeAnalysis.Classification;

namespace NotebookRunner;

/// <summary>What a stretch of C# is, as a CSS class: few, as a reader tells apart no more.</summary>
internal static class CodeClass
{
    public const string Keyword = "keyword", Type = "type", Namespace = "namespace", Method = "method", Property = "property",
        Parameter = "parameter", Local = "local", Text = "string", Number = "number", Comment = "comment", Directive = "directive";

    /// <summary>The class for one of Roslyn's classifications; null for operators, punctuation and blanks, which have none.</summary>
    public static string? Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword or ClassificationTypeNames.ControlKeyword => Keyword,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName or ClassificationTypeNames.StructName
            or ClassificationTypeNames.RecordStructName or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => Type,
        ClassificationTypeNames.NamespaceName => Namespace,
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => Method,
        ClassificationTypeNames.PropertyName or ClassificationTypeNames.EnumMemberName or ClassificationTypeNames.EventName => Property,
        ClassificationTypeNames.ParameterName => Parameter,
        // What a cell declares outside of any method is a field to the compiler, and a variable to a reader.
        ClassificationTypeNames.LocalName or ClassificationTypeNames.FieldName or ClassificationTypeNames.ConstantName => Local,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral or ClassificationTypeNames.StringEscapeCharacter => Text,
        ClassificationTypeNames.NumericLiteral => Number,
        ClassificationTypeNames.Comment => Comment,
        ClassificationTypeNames.PreprocessorKeyword => Directive,
        _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => Comment,
        _ => null,
    };
}
