using System.Text;

namespace NotebookKernel;

/// <summary>Stands in for the process's console while a cell runs.</summary>
internal sealed class CellConsole : IDisposable
{
    private readonly TextWriter formerOut = Console.Out;
    private readonly TextWriter formerError = Console.Error;
    private readonly TextReader? formerIn = Host.Current.HasConsoleInput ? Console.In : null;

    public CellConsole(OutputFeed feed)
    {
        Console.SetOut(new Writer(feed, "stdout"));
        Console.SetError(new Writer(feed, "stderr"));
        if (formerIn is not null)
            Console.SetIn(new NoInput());
    }

    public void Dispose()
    {
        Console.SetOut(formerOut);
        Console.SetError(formerError);
        if (formerIn is not null)
            Console.SetIn(formerIn);
    }

    /// <summary>Nobody sits at a running notebook; waiting for them would never end.</summary>
    private sealed class NoInput : TextReader
    {
        public override int Peek() => Read();

        public override int Read() =>
            throw new UnsupportedInCellsException("Console input is not supported: nobody can type into a running cell. Write the value into the code.");
    }

    private sealed class Writer : TextWriter
    {
        private readonly OutputFeed feed;
        private readonly string stream;

        public Writer(OutputFeed feed, string stream)
        {
            this.feed = feed;
            this.stream = stream;
            NewLine = "\n"; // The same output on every operating system.
        }

        public override Encoding Encoding => Encoding.UTF8;

        public override IFormatProvider FormatProvider => System.Globalization.CultureInfo.InvariantCulture;

        public override void Write(char value) => feed.Write(stream, [value]);

        public override void Write(char[] buffer, int index, int count) => feed.Write(stream, buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer) => feed.Write(stream, buffer);

        public override void Write(string? value) => feed.Write(stream, value);

        public override void WriteLine(string? value) => feed.Write(stream, value + NewLine);

        public override void Flush() => feed.Flush();
    }
}
