namespace Backprop.Charts;

/// <summary>The forms in which a value of one type can be shown, as .NET Interactive asks for them.</summary>
internal abstract class FormatterSource<T>(params MimeFormatter<T>[] formatters)
{
    public IEnumerable<object> CreateTypeFormatters() => formatters;
}
