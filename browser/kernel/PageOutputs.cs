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
        if (output.IsUpdate)
            Update(output);
        else if (output.Stream is null)
            Display(output);
        else
            Print(output);
    }

    /// <summary>Passes on what is held back. To be called at the end of the cell.</summary>
    public void Flush()
    {
        _printed.Flush();
        foreach (var updates in _updates.Values)
            updates.Flush();
    }

    private static int SizeOf(Output output) => output.Data.Values.Sum(text => text.Length);

    private void Display(Output output)
    {
        _printed.Flush();
        _characters += SizeOf(output);
        if (_characters > MostCharacters || ++_outputs > MostOutputs)
            End();
        else
            show(output);
    }

    /// <summary>Takes the place of an earlier output, so that only its own size counts.</summary>
    private void Update(Output output)
    {
        if (SizeOf(output) > MostCharacters)
        {
            End();
            return;
        }

        if (!_updates.TryGetValue(output.Id, out var updates))
            _updates.Add(output.Id, updates = new Updates(show));
        updates.Take(output);
    }

    private void Print(Output output)
    {
        var room = MostCharacters - _characters;
        _characters += SizeOf(output);
        _printed.Add(output, room);
        if (_characters > MostCharacters)
            End();
    }

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
