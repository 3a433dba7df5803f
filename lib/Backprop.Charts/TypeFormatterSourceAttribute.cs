namespace Backprop.Charts;

/// <summary>
/// Tells .NET Interactive how to show a type. It looks for an attribute of this name with these properties, wherever it is
/// defined: so no package of .NET Interactive is needed.
/// </summary>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method <c>CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
