using System.Text;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookKernel;

/// <summary>
/// Brings what a running cell displays and what it writes to the console into one sequence. The console belongs to the
/// process, hence one cell at a time.
/// </summary>
internal sealed class OutputFeed
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    private static OutputFeed? current;

    private readonly Lock gate = new();
    private readonly StringBuilder pending = new();
    private string pendingStream = "";
    private long pendingSince;
    private Action<Output>? show;
    private bool isSending;
    private int lastId;

    /// <summary>The feed of the cell that is running.</summary>
    public static OutputFeed Current =>
        current ?? throw new InvalidOperationException("Nothing can be displayed while no cell is running.");

    /// <summary>Takes over console and display until <see cref="Close"/>.</summary>
    public void Open(Action<Output> show)
    {
        if (Interlocked.CompareExchange(ref current, this, null) is not null)
            throw new InvalidOperationException("A cell is running already: cells run one at a time in a process.");
        this.show = show;
    }

    public void Close()
    {
        Flush();
        show = null;
        current = null;
    }

    public void Flush()
    {
        lock (gate)
            FlushPending();
    }

    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (gate)
        {
            if (stream != pendingStream)
                FlushPending();
            if (pending.Length == 0)
                pendingSince = Environment.TickCount64;
            pendingStream = stream;
            pending.Append(text);

            // Whole lines as they come, so that a long cell can be followed; and a row of dots before its line ends.
            if (text.Contains('\n') || Environment.TickCount64 - pendingSince > LongestWait.TotalMilliseconds)
                FlushPending();
        }
    }

    public DisplayedValue Display(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        var data = MimeBundle.Of(value, mimeTypes);
        return new DisplayedValue(Add(data), [.. data.Keys]);
    }

    /// <returns>The id of the new output.</returns>
    public string Add(IReadOnlyDictionary<string, string> data)
    {
        lock (gate)
        {
            FlushPending();
            var id = NextId();
            Send(new Output(id, data, IsUpdate: false, Stream: null));
            return id;
        }
    }

    public void Replace(string id, IReadOnlyDictionary<string, string> data)
    {
        lock (gate)
        {
            FlushPending();
            Send(new Output(id, data, IsUpdate: true, Stream: null));
        }
    }

    private void FlushPending()
    {
        if (pending.Length == 0)
            return;

        var text = pending.ToString();
        pending.Clear();
        Send(new Output(NextId(), new Dictionary<string, string> { [PlainTextFormatter.MimeType] = text }, IsUpdate: false, pendingStream));
    }

    // A thread that a cell left behind may still write after the cell has ended: nobody listens any more.
    private void Send(Output output)
    {
        // Only the thread that is sending can get here meanwhile: the gate keeps out all others.
        if (isSending)
            throw new InvalidOperationException("What takes the outputs must neither display nor write to Console: both are the cell's while it runs.");
        isSending = true;
        try
        {
            show?.Invoke(output);
        }
        finally
        {
            isSending = false;
        }
    }

    private string NextId() => (++lastId).ToString();
}
