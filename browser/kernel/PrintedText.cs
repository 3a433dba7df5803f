using System.Text;
using NotebookKernel;

namespace BrowserKernel;

/// <summary>What a cell writes to the console: line by line, or where that is too fast, many lines at once.</summary>
internal sealed class PrintedText(Action<Output> show)
{
    private readonly Pace _pace = new(atOnce: 50, aSecond: 20);
    private readonly StringBuilder _text = new();
    private Output? _first;

    public void Add(Output output)
    {
        if (_first?.Stream != output.Stream)
            Flush();
        _first ??= output;
        _text.Append(output.Data["text/plain"]);
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
