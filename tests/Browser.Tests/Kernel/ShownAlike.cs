using System.Text.Json;
using NotebookKernel;

namespace Browser.Tests;

/// <summary>Whether two kernels have shown the same.</summary>
internal static class ShownAlike
{
    private const string FigureJson = "application/vnd.plotly.v1+json";

    /// <summary>What differs. Text is to be the same to the last letter; of a figure see <see cref="FigureAlike"/>.</summary>
    /// <param name="expected">What a cell has shown on the desktop.</param>
    /// <param name="actual">What it has shown in a browser.</param>
    /// <param name="isChaotic">Whether figures may show what came of a training.</param>
    public static IEnumerable<string> Differences(IEnumerable<Output> expected, IEnumerable<KernelOutput> actual, bool isChaotic)
    {
        var desktop = Printed(expected.Select(output => (output.Stream, output.Data)));
        var browser = Printed(actual.Select(output => (output.Stream, output.Data)));
        if (desktop.Count != browser.Count)
            yield return $"{desktop.Count} outputs, {browser.Count} in the browser.";

        foreach (var ((expectedStream, expectedForms), (actualStream, actualForms)) in desktop.Zip(browser))
        {
            if (expectedStream != actualStream || !expectedForms.Keys.Order().SequenceEqual(actualForms.Keys.Order()))
                yield return $"shown as {expectedStream}[{string.Join(", ", expectedForms.Keys)}], in the browser as {actualStream}[{string.Join(", ", actualForms.Keys)}].";
            foreach (var (mimeType, text) in expectedForms)
            {
                // A chart's HTML holds the figure, which is compared by itself.
                if (mimeType == "text/html" && expectedForms.ContainsKey(FigureJson) || !actualForms.TryGetValue(mimeType, out var inBrowser))
                    continue;
                if (mimeType == FigureJson)
                {
                    foreach (var difference in FigureAlike.Differences(JsonElement.Parse(text), JsonElement.Parse(inBrowser), isChaotic))
                        yield return $"figure: {difference}";
                }
                else if (text != inBrowser)
                {
                    yield return $"{mimeType}:\n{text}\nin the browser:\n{inBrowser}";
                }
            }
        }
    }

    /// <summary>Puts together what was printed: in how many pieces it comes is a question of time.</summary>
    private static List<(string? Stream, IReadOnlyDictionary<string, string> Forms)> Printed(IEnumerable<(string? Stream, IReadOnlyDictionary<string, string> Forms)> outputs)
    {
        var printed = new List<(string? Stream, IReadOnlyDictionary<string, string> Forms)>();
        foreach (var (stream, forms) in outputs)
        {
            if (stream is not null && printed is [.., var last] && last.Stream == stream)
                printed[^1] = (stream, new Dictionary<string, string> { ["text/plain"] = last.Forms["text/plain"] + forms["text/plain"] });
            else
                printed.Add((stream, forms));
        }

        return printed;
    }
}
