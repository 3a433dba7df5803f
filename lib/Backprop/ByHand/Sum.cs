namespace Backprop;

/// <summary>A sum of products being written down: in symbols, in numbers, and what it comes to.</summary>
internal sealed class Sum
{
    private readonly List<string> _symbols = [];
    private string _numbers = "";
    private double _value;

    /// <summary>+ factor · factor …; where the first is negative, its sign becomes the sum's.</summary>
    public Sum Plus(string symbols, params Shown[] factors)
    {
        var first = factors[0];
        var sign = (first.Value < 0, _numbers.Length > 0) switch { (true, true) => " − ", (false, true) => " + ", _ => "" };
        var head = _numbers.Length > 0 ? new Shown(Math.Abs(first.Value)) : first;

        _symbols.Add(symbols);
        _numbers += sign + string.Join(" · ", [head.ToString(), .. factors.Skip(1).Select(factor => factor.Bracketed)]);
        _value += factors.Aggregate(1.0, (product, factor) => product * factor.Value);
        return this;
    }

    public (HandLine Line, Shown Result) Named(string name)
    {
        var result = new Shown(_value);
        return (new(name, string.Join(" + ", _symbols), _numbers, result.ToString()), result);
    }
}
