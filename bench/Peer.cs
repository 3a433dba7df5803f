using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Bench;

/// <summary>A contestant as a running process, which is asked over its standard input and answers over its standard output.</summary>
/// <remarks>
/// <code>
/// about -        (anything may stand for the dash)                                            → its versions, in one line
/// problem FILE   reads the problem (see <see cref="Problem.Write"/>)                         → ready
/// cost S         takes S steps from the problem's start                                       → the cost there
/// time S         takes S steps from the problem's start                                       → how many seconds they took
/// bytes S        (ours only) likewise                                                         → how many bytes were allocated
/// </code>
/// It waits, without using the processor, while others are measured.
/// </remarks>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(Contestant contestant, Process process) => (Contestant, _process) = (contestant, process);

    public Contestant Contestant { get; }

    /// <exception cref="PeerException">It cannot be started.</exception>
    public static Peer Start(Contestant contestant)
    {
        var start = new ProcessStartInfo(contestant.Program, contestant.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in contestant.Environment)
            start.Environment[name] = value;

        try
        {
            return new(contestant, Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            throw new PeerException($"there is no {Path.GetFileName(contestant.Program)} that could be started");
        }
    }

    public string About() => Ask("about -");

    /// <exception cref="PeerException">It does not understand the problem, or a module that it needs is missing.</exception>
    public void Load(string problem) => Ask($"problem {problem}");

    public double Cost(int steps) => Number($"cost {steps}");

    public double Seconds(int steps) => Number($"time {steps}");

    public double Bytes(int steps) => Number($"bytes {steps}");

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill();
        _process.Dispose();
    }

    private double Number(string question) => double.Parse(Ask(question), CultureInfo.InvariantCulture);

    private string Ask(string question)
    {
        try
        {
            _process.StandardInput.WriteLine(question);
            _process.StandardInput.Flush();
            if (_process.StandardOutput.ReadLine() is { } answer)
                return answer;
        }
        catch (IOException)
        {
            // It has gone: what it said last says why.
        }

        var lastWords = _process.StandardError.ReadToEnd().TrimEnd().Split('\n')[^1];
        throw new PeerException(lastWords.Length > 0 ? lastWords : $"it ended at \"{question}\"");
    }
}
