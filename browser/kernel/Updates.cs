using NotebookKernel;

namespace BrowserKernel;

/// <summary>The updates of one displayed value: each, or where they come too fast, the latest.</summary>
internal sealed class Updates(Action<Output> show)
{
    private readonly Pace _pace = new(atOnce: 2, aSecond: 20);
    private Output? _heldBack;

    public void Take(Output update)
    {
        _heldBack = update;
        if (_pace.Allows())
            Flush();
    }

    public void Flush()
    {
        if (_heldBack is null)
            return;
        show(_heldBack);
        _heldBack = null;
    }
}
