using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookKernel;

/// <summary>One value in each of the forms in which it can be shown.</summary>
internal static class MimeBundle
{
    /// <summary>The value in the forms asked for, or in its own if none is; always also as plain text.</summary>
    public static IReadOnlyDictionary<string, string> Of(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            mimeTypes = MimeTypesOf(value?.GetType());

        var bundle = new Dictionary<string, string>();
        foreach (var mimeType in mimeTypes.Append(PlainTextFormatter.MimeType).Distinct())
            bundle.Add(mimeType, value.ToDisplayString(mimeType));
        return bundle;
    }

    private static string[] MimeTypesOf(Type? type)
    {
        // In this order: asking for the preferred types is what makes the package register a type's own formatters.
        var preferred = Formatter.GetPreferredMimeTypesFor(type!);
        return type is null ? [.. preferred] : [.. preferred, .. OfferedBy(type)];
    }

    /// <summary>
    /// A type that brings its own formatters may offer more forms than it prefers (a figure as HTML and as JSON). Which
    /// of them is drawn depends on where the notebook is read, so the bundle has them all.
    /// </summary>
    private static IEnumerable<string> OfferedBy(Type type) =>
        from formatter in Formatter.RegisteredFormatters()
        where formatter.Type.IsAssignableFrom(type) && BringsFormatters(formatter.Type)
        select formatter.MimeType;

    // By name, as the package does it: a library need not refer to the package for its attribute to count.
    private static bool BringsFormatters(Type type) =>
        type.GetCustomAttributes(inherit: true).Any(attribute => attribute.GetType().Name == nameof(TypeFormatterSourceAttribute));
}
