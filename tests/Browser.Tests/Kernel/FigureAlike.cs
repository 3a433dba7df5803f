using System.Text.Json;
using System.Text.RegularExpressions;

namespace Browser.Tests;

/// <summary>
/// Whether two figures are the same picture: the same lines with the same names, and each number within 1e-9 of the largest
/// of its array. Where they show what came of a training, which is chaotic, the numbers may be any.
/// </summary>
internal static partial class FigureAlike
{
    private const double Tolerance = 1e-9;

    public static IEnumerable<string> Differences(JsonElement expected, JsonElement actual, bool isChaotic, string path = "")
    {
        if (expected.ValueKind != actual.ValueKind)
            return [$"{path} is {expected.ValueKind}, in the browser {actual.ValueKind}."];
        return expected.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(expected, actual, isChaotic, path),
            JsonValueKind.Array => OfArrays([.. expected.EnumerateArray()], [.. actual.EnumerateArray()], isChaotic, path),
            JsonValueKind.Number => OfNumbers([expected], [actual], isChaotic, path),
            JsonValueKind.String => Same(Words(expected, isChaotic), Words(actual, isChaotic), path),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObjects(JsonElement expected, JsonElement actual, bool isChaotic, string path)
    {
        var names = expected.EnumerateObject().Select(property => property.Name).ToList();
        return Same(string.Join(' ', names), string.Join(' ', actual.EnumerateObject().Select(property => property.Name)), path)
            .Concat(names.Where(name => actual.TryGetProperty(name, out _))
                .SelectMany(name => Differences(expected.GetProperty(name), actual.GetProperty(name), isChaotic, $"{path}/{name}")));
    }

    private static IEnumerable<string> OfArrays(JsonElement[] expected, JsonElement[] actual, bool isChaotic, string path)
    {
        if (expected.Concat(actual).All(element => element.ValueKind == JsonValueKind.Number))
            return OfNumbers(expected, actual, isChaotic, path);
        return expected.Length == actual.Length
            ? expected.Zip(actual).SelectMany((pair, i) => Differences(pair.First, pair.Second, isChaotic, $"{path}/{i}"))
            : [$"{path} has {expected.Length} elements, in the browser {actual.Length}."];
    }

    private static IEnumerable<string> OfNumbers(JsonElement[] expected, JsonElement[] actual, bool isChaotic, string path)
    {
        if (isChaotic)
            return (expected.Length == 0) == (actual.Length == 0) ? [] : [$"{path} is empty in one of them."];
        if (expected.Length != actual.Length)
            return [$"{path} has {expected.Length} numbers, in the browser {actual.Length}."];

        var largest = expected.Select(number => Math.Abs(number.GetDouble())).DefaultIfEmpty().Max();
        return expected.Zip(actual)
            .Where(pair => Math.Abs(pair.First.GetDouble() - pair.Second.GetDouble()) > Tolerance * largest)
            .Take(1)
            .Select(pair => $"{path} has {pair.First}, in the browser {pair.Second}.");
    }

    private static IEnumerable<string> Same(string expected, string actual, string path) =>
        expected == actual ? [] : [$"{path} is \"{expected}\", in the browser \"{actual}\"."];

    private static string Words(JsonElement text, bool isChaotic) => isChaotic ? Number().Replace(text.GetString()!, "#") : text.GetString()!;

    [GeneratedRegex(@"[-−]?\d[\d.,]*([e·]\S*)?")]
    private static partial Regex Number();
}
