using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Backprop.Charts.Svg;

namespace Backprop.Charts;

/// <summary>How a weight's slope comes about, in seven lines. Each number and index in them is a slot, which another weight fills anew.</summary>
internal sealed partial class WeightCalculation(ExamplePass pass)
{
    private const double Words = 17, Formula = 21;

    /// <summary>By turns a line of words and its formula; the last line is both.</summary>
    private readonly string[] _lines =
    [
        "W{layer}[{row}, {column}] forwards: its value × what comes in",
        "W{layer}[{row}, {column}] · a{before}[{column}] = {weight} · {input} = {sent}",
        "z{layer}[{row}], its door, feels: what a{layer}[{row}] feels × the slope of σ",
        "dC_da{layer}[{row}] · σ′(z{layer}[{row}]) = {outer} · {slope} = {door}",
        "W{layer}[{row}, {column}] feels: what its door feels × what came in",
        "dC_dz{layer}[{row}] · a{before}[{column}] = {door} · {input} = {product}",
        $$"""The mean of all {{Digits.Count(pass.Count)}} examples: J_W{layer}[{row}, {column}] = {mean}""",
    ];

    /// <summary>From the first line to the last.</summary>
    public const double Height = 3 * (Words + Formula);

    /// <summary>What a weight fills the slots with.</summary>
    public IReadOnlyDictionary<string, string> Slots(Weight weight)
    {
        var (layer, i, j) = weight;
        var through = pass.Layers[layer - 1];
        double w = through.W[i, j], a = through.a[j, 0];
        return new Dictionary<string, string>
        {
            ["layer"] = $"{layer}", ["before"] = $"{layer - 1}", ["row"] = $"{i}", ["column"] = $"{j}",
            ["weight"] = Digits.Four(w), ["input"] = Digits.Four(a), ["sent"] = Digits.Four(w * a),
            ["outer"] = Digits.Four(through.dC_da[i, 0]), ["slope"] = Digits.Four(through.Slope[i, 0]), ["door"] = Digits.Four(through.dC_dz[i, 0]),
            ["product"] = Digits.Four(through.dC_dW[i, j]), ["mean"] = Digits.Four(through.J[i, j]),
        };
    }

    /// <summary>The lines as sentences.</summary>
    public string Text(Weight weight)
    {
        var slots = Slots(weight);
        var lines = _lines.Select(line => Slot().Replace(line, slot => slot.Groups["symbol"].Value + slots[slot.Groups["name"].Value])).ToArray();
        return string.Concat(lines.SkipLast(1).Select((line, i) => line + (i % 2 == 0 ? ", " : ". "))) + lines[^1] + ".";
    }

    /// <summary>The lines as they are drawn.</summary>
    public IEnumerable<XElement> Draw(double y, Weight weight)
    {
        var slots = Slots(weight);
        for (var i = 0; i < _lines.Length; i++)
        {
            var isFormula = i % 2 == 1;
            yield return Element("text",
                isFormula ? null : Class("soft"),
                new XAttribute("x", Number(isFormula ? Sheet.Left + 12 : Sheet.Left)), new XAttribute("y", Number(y)),
                new XAttribute("font-size", Number(Label.Small)), Filled(_lines[i], slots));
            y += isFormula ? Formula : Words;
        }
    }

    private static IEnumerable<object> Filled(string line, IReadOnlyDictionary<string, string> slots)
    {
        var end = 0;
        foreach (Match match in Slot().Matches(line))
        {
            yield return line[end..match.Index];
            var (symbol, name) = (match.Groups["symbol"].Value, match.Groups["name"].Value);
            var slot = Element("tspan", new XAttribute("data-slot", name), slots[name]);
            yield return symbol == "" ? slot : Element("tspan", Class(symbol[0] is 'd' ? "J" : symbol[..1]), symbol, slot);
            end = match.Index + match.Length;
        }

        yield return line[end..];
    }

    /// <summary>A slot, and before it the symbol of which it is the index.</summary>
    [GeneratedRegex(@"(?<symbol>\b(?:J_W|dC_d[az]|[Wza]))?\{(?<name>\w+)\}")]
    private static partial Regex Slot();
}
