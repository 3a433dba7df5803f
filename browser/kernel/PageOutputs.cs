using NotebookKernel;

namespace BrowserKernel;

/// <summary>
/// Passes the outputs of one cell on to the page: no faster than a page can show them, and no more than it can hold. While
/// a cell runs nothing else does, so it cannot be told to wait: what is printed too fast arrives in larger pieces, and of
/// the updates that come too fast the last one does.
/// </summary>
internal sealed class PageOutputs(Action<Output> show)
{
    /// <summary>Ten times what all cells of the largest lesson show together.</summary>
    public const int MostCharacters = 5_000_000;

    public const int MostOutputs = 1_000;

    private readonly PrintedText _printed = new(show);
    private readonly Dictionary<string, Updates> _updates = [];
    private int _characters;
    private int _outputs;
    private bool _isFull;

    /// <summary>Takes what the cell shows.</summary>
    public void Take(Output output)
    {
        if (_isFull)
            return;

        var size = output.Data.Values.Sum(text => text.Length);
        if (output.IsUpdate ? size > MostCharacters : !Fits(size, output.Stream is null))
            End();
        else if (output.IsUpdate)
            UpdatesOf(output.Id).Take(output);
        else if (output.Stream is null)
            Display(output);
        else
            _printed.Add(output);
    }

    /// <summary>Passes on what is held back. To be called at the end of the cell.</summary>
    public void Flush()
    {
        _printed.Flush();
        foreach (var updates in _updates.Values)
            updates.Flush();
    }

    private bool Fits(int size, bool isDisplayed) =>
        (_characters += size) <= MostCharacters && (!isDisplayed || ++_outputs <= MostOutputs);

    private void Display(Output output)
    {
        _printed.Flush();
        show(output);
    }

    private Updates UpdatesOf(string id) => _updates.TryGetValue(id, out var updates) ? updates : _updates[id] = new(show);

    private void End()
    {
        Flush();
        _isFull = true;
        show(new(
            "end",
            new Dictionary<string, string> { ["text/plain"] = $"The output ends here, the code runs on: a cell can show {MostOutputs:N0} outputs and {MostCharacters:N0} characters.\n" },
            IsUpdate: false,
            "stderr"));
    }
}
