namespace NotebookKernel;

internal static class RestoreErrors
{
    /// <summary>The errors among what the SDK printed, without the name of the project that no reader knows.</summary>
    public static string Of(string output, string project)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Replace($"{project} : ", "", StringComparison.Ordinal).Replace($" [{project}]", "", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        var errors = lines.Where(line => line.Contains("error ", StringComparison.Ordinal)).ToList();
        return string.Join('\n', errors.Count > 0 ? errors : lines);
    }
}
