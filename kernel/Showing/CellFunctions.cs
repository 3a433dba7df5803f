using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace NotebookKernel;

/// <summary>What every cell can call without a using. The names are those of .NET Interactive.</summary>
[SuppressMessage("Naming", "CA1708", Justification = "display(x) and x.Display() are both part of what a notebook may rely on.")]
public static class CellFunctions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value, or null.</param>
    /// <param name="mimeTypes">The forms to show it in; its own when none is given.</param>
    /// <returns>The displayed value, which can be updated.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => OutputFeed.Current.Display(value, mimeTypes);

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => OutputFeed.Current.Display(value, mimeTypes);

    /// <summary>Shows a value in one form: a text as it stands, anything else as formatted for <paramref name="mimeType"/>.</summary>
    public static DisplayedValue DisplayAs(this object? value, string mimeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        var text = value as string ?? value.ToDisplayString(mimeType);
        var id = OutputFeed.Current.Add(new Dictionary<string, string> { [mimeType] = text });
        return new DisplayedValue(id, [mimeType]);
    }

    /// <summary>Shows a sequence as a table: one row an element, one column a property.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        OutputFeed.Current.Display(value.ToTabularDataResource(), mimeTypes);

    /// <summary>A text that is HTML already, to be displayed or to end a cell.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Adds style rules to the page that shows the notebook.</summary>
    public static void CSS(string content) => display(HTML($"<style>{content}</style>"), HtmlFormatter.MimeType);

    /// <summary>Not supported: a cell cannot run scripts in the page that shows it.</summary>
    /// <exception cref="UnsupportedInCellsException">Always.</exception>
    public static void Javascript(string content) =>
        throw new UnsupportedInCellsException("Javascript(…) is not supported here: a cell can show HTML(…), CSS(…) and any value, but run no script in the page.");
}
