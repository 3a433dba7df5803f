using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop.Tests;

/// <summary>data/reference: what the notes' own functions gave on NumPy, and what autograd gave on PyTorch.</summary>
internal static class Reference
{
    private static readonly JsonDocument Notes = Read("notes-on-numpy.json"), Autograd = Read("autograd-on-pytorch.json");

    public static JsonElement Activation => Notes.RootElement.GetProperty("activation");

    public static IReadOnlyList<string> Cases { get; } = Names(Notes, "cases");
    public static IReadOnlyList<string> AutogradCases { get; } = Names(Autograd, "cases");
    public static IReadOnlyList<string> Descents { get; } = Names(Notes, "descents");

    public static JsonElement Case(string name) => Find(Notes, "cases", name);
    public static JsonElement AutogradCase(string name) => Find(Autograd, "cases", name);
    public static JsonElement Descent(string name) => Find(Notes, "descents", name);

    public static Matrix<double> Matrix(this JsonElement parent, string name)
    {
        var rows = parent.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(v => v.GetDouble()).ToArray());
        return Matrix<double>.Build.DenseOfRowArrays(rows);
    }

    public static Network Network(this JsonElement parent, string name)
    {
        var p = parent.GetProperty(name);
        return new(p.Matrix("W1"), p.Matrix("b1"), p.Matrix("W2"), p.Matrix("b2"), p.Matrix("W3"), p.Matrix("b3"));
    }

    private static JsonDocument Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "reference", file)));

    private static List<string> Names(JsonDocument document, string list) =>
        [.. document.RootElement.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];

    private static JsonElement Find(JsonDocument document, string list, string name) =>
        document.RootElement.GetProperty(list).EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
}
