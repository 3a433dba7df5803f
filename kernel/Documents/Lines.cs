namespace NotebookKernel;

/// <summary>Cuts a text into lines at the same places as the C# compiler does, so that both count alike.</summary>
internal static class Lines
{
    public static string[] Of(string text) => Normalize(text).Split('\n');

    public static string Normalize(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
