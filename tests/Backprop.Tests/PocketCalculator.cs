using System.Globalization;

namespace Backprop.Tests;

/// <summary>Works out what stands on paper: + − · / ^ ( ), e, σ( ), numbers, and names where they are given.</summary>
internal sealed class PocketCalculator
{
    private readonly string _text;
    private readonly IReadOnlyDictionary<string, decimal> _names;
    private int _at;

    private PocketCalculator(string text, IReadOnlyDictionary<string, decimal> names) => (_text, _names) = (text.Replace(" ", ""), names);

    public static decimal Evaluate(string text, IReadOnlyDictionary<string, decimal>? names = null)
    {
        var calculator = new PocketCalculator(text, names ?? new Dictionary<string, decimal>());
        var value = calculator.Sum();
        return calculator._at == calculator._text.Length ? value : throw calculator.Unexpected();
    }

    /// <summary>To four significant digits, half away from zero.</summary>
    public static decimal Round(decimal value)
    {
        if (value == 0)
            return 0;
        var scale = 1m;
        for (; Math.Abs(value) * scale < 1000; scale *= 10) { }
        for (; Math.Abs(value) * scale >= 10000; scale /= 10) { }
        return Math.Round(value * scale, MidpointRounding.AwayFromZero) / scale;
    }

    private decimal Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+'))
                value += Product();
            else if (Take('−'))
                value -= Product();
            else
                return value;
        }
    }

    private decimal Product()
    {
        var value = Factor();
        while (true)
        {
            if (Take('·'))
                value *= Factor();
            else if (Take('/'))
                value /= Factor();
            else
                return value;
        }
    }

    private decimal Factor()
    {
        if (Take('−'))
            return -Factor();
        if (Take('('))
            return Close(Sum());
        if (_text.AsSpan(_at).StartsWith("e^"))
        {
            _at += 2;
            return (decimal)Math.Exp((double)Factor());
        }

        if (_text.AsSpan(_at).StartsWith("σ("))
        {
            _at += 2;
            return 1 / (1 + (decimal)Math.Exp(-(double)Close(Sum())));
        }

        return _at < _text.Length && char.IsDigit(_text[_at]) ? Number() : Name();
    }

    private decimal Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsDigit(_text[_at]) || _text[_at] is '.' or 'e' || (_text[_at] == '−' && _text[_at - 1] == 'e')))
            _at++;
        return decimal.Parse(_text[start.._at].Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private decimal Name()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '[' or ']' or ','))
            _at++;
        return _names.TryGetValue(_text[start.._at], out var value) ? value : throw Unexpected();
    }

    private decimal Close(decimal value) => Take(')') ? value : throw Unexpected();

    private bool Take(char symbol)
    {
        if (_at == _text.Length || _text[_at] != symbol)
            return false;
        _at++;
        return true;
    }

    private FormatException Unexpected() => new($"\"{_text}\" cannot be read at {_at}.");
}
