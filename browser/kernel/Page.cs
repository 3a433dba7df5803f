using System.Runtime.InteropServices.JavaScript;
using NotebookKernel;

namespace BrowserKernel;

/// <summary>What the worker's script does for the kernel: it passes things on to the page.</summary>
internal static partial class Page
{
    public static void Show(Output output) =>
        Show(output.Id, output.IsUpdate, output.Stream ?? "", [.. output.Data.Keys], [.. output.Data.Values]);

    /// <summary>Says why the running cell did not come to its end.</summary>
    [JSImport("fail", "page")]
    public static partial void Fail(string kind, string message, string notebook, int line, int column);

    /// <summary>Shows an output, or replaces the earlier one of the same <paramref name="id"/>.</summary>
    /// <param name="id">Names the output in this session.</param>
    /// <param name="isUpdate">Whether it replaces.</param>
    /// <param name="stream"><c>stdout</c>, <c>stderr</c>, or "" for what was displayed.</param>
    /// <param name="mimeTypes">The forms in which it comes.</param>
    /// <param name="texts">The content in each of these forms.</param>
    [JSImport("show", "page")]
    private static partial void Show(string id, bool isUpdate, string stream, string[] mimeTypes, string[] texts);
}
