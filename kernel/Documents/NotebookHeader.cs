using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookKernel;

/// <summary>What follows <c>#!meta</c>: the languages that a <c>#!name</c> line can start a cell of.</summary>
internal sealed class NotebookHeader
{
    // Written by .NET Interactive into every new notebook; byte for byte the same here.
    private const string CanonicalJson =
        """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"C#","aliases":["c#","cs"]},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"http","languageName":"HTTP"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"mermaid","languageName":"Mermaid"},{"name":"pwsh","languageName":"PowerShell","aliases":["powershell"]},{"name":"value"}]}}""";

    private static readonly JsonSerializerOptions AsTheyStand = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonDocumentOptions EachNameOnce = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, string> languages = new(StringComparer.Ordinal);

    private NotebookHeader(JsonNode header)
    {
        Json = header.ToJsonString(AsTheyStand);
        if (header["kernelInfo"] is not { } kernels)
            return;

        DefaultLanguage = (string?)kernels["defaultKernelName"] ?? DefaultLanguage;
        foreach (var kernel in kernels["items"]?.AsArray() ?? [])
        {
            if (kernel is null || (string?)kernel["name"] is not { } language)
                throw new FormatException("a kernel in the header has no name");
            Declare(language, language);
            foreach (var alias in kernel["aliases"]?.AsArray() ?? [])
                Declare((string?)alias ?? throw new FormatException($"kernel '{language}' has an alias that is null"), language);
        }
    }

    /// <summary>The header of a file that has none.</summary>
    public static NotebookHeader Canonical { get; } = Read(CanonicalJson);

    public string Json { get; }

    /// <summary>The language of text before the first header.</summary>
    public string DefaultLanguage { get; } = "csharp";

    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="FormatException">It is JSON, but not what a notebook has there.</exception>
    public static NotebookHeader Read(string json)
    {
        try
        {
            return new NotebookHeader(JsonNode.Parse(json, documentOptions: EachNameOnce) as JsonObject ?? throw new FormatException("the header is not a JSON object"));
        }
        catch (InvalidOperationException wrongType)
        {
            throw new FormatException($"kernelInfo in the header does not have the expected form: {wrongType.Message}", wrongType);
        }
    }

    /// <summary>The canonical name of the language that this line starts a cell of, or null if it is a line like any other.</summary>
    public string? LanguageStartedBy(string line)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
            return null;

        var name = line[2..];
        return languages.GetValueOrDefault(name)
            ?? Canonical.languages.GetValueOrDefault(name)
            ?? (name is "markdown" or "md" ? "markdown" : null); // No kernel and so never declared, yet it starts a cell.
    }

    private void Declare(string name, string language)
    {
        if (!languages.TryAdd(name, language))
            throw new FormatException($"the header names '{name}' twice, for '{languages[name]}' and for '{language}'");
    }
}
