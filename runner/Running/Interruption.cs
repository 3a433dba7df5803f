using System.Runtime.InteropServices;

namespace NotebookRunner;

/// <summary>Turns Ctrl+C and a request to terminate into a token, so that what was begun is ended in order.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _ctrlC, _terminate;

    public Interruption()
    {
        _ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _ctrlC.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Interrupt(PosixSignalContext signal)
    {
        signal.Cancel = true;
        _source.Cancel();
    }
}
