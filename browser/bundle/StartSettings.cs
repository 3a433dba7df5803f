using System.Text.Json.Nodes;

namespace KernelBundle;

/// <summary>What .NET is started with in a browser.</summary>
internal static class StartSettings
{
    /// <summary>Takes them out of the build's dotnet.boot.js, which holds one JSON object between two comments.</summary>
    /// <exception cref="FormatException">It is not such a file.</exception>
    public static JsonNode Read(string path)
    {
        var text = File.ReadAllText(path);
        var (start, end) = (text.IndexOf("/*json-start*/", StringComparison.Ordinal), text.LastIndexOf("/*json-end*/", StringComparison.Ordinal));
        if (start < 0 || end < start || JsonNode.Parse(text[(start + "/*json-start*/".Length)..end]) is not JsonObject settings)
            throw new FormatException($"{path}: expected JSON between /*json-start*/ and /*json-end*/, as the .NET 10 SDK writes it.");

        settings.Remove("resources"); // The files are the bundle's affair.
        return settings;
    }
}
