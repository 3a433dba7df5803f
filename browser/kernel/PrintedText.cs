using System.Text;
using NotebookKernel;

namespace BrowserKernel;

/// <summary>What a cell writes to the console: line by line, or where that is too fast, many lines at once.</summary>
internal sealed class PrintedText(Action<Output> show)
{
    private readonly Pace _pace = new(atOnce: 50, aSecond: 20);
    private readonly StringBuilder _text = new();
    private Output? _first;

    /// <param name="output">What was written.</param>
    /// <param name="room">How many characters of it there is room for.</param>
    public void Add(Output output, int room)
    {
        if (_first?.Stream != output.Stream)
            Flush();
        _first ??= output;
        var text = output.Data["text/plain"];
        _text.Append(text.AsSpan(0, Math.Min(text.Length, room)));
        if (_pace.Allows())
            Flush();
    }

    public void Flush()
    {
        if (_first is null)
            return;
        show(_first with { Data = new Dictionary<string, string> { ["text/plain"] = _text.ToString() } });
        _first = null;
        _text.Clear();
    }
}
