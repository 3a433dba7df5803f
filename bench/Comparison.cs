using System.Diagnostics;

namespace Bench;

/// <summary>Measures contestants in alternating rounds: each takes its turn in every round, all from the same start.</summary>
/// <param name="folder">Where to leave the problems for them to read.</param>
internal sealed class Comparison(string folder)
{
    public const int FewestRounds = 7;
    public const int MostRounds = 99;
    private const double Turn = 0.01;      // seconds: short enough to fall between what else the machine does
    private const double WarmUp = 1;    // .NET compiles anew what runs often, which takes it 0.3 seconds
    public const int AgreeAfter = 50;
    public const double AgreeWithin = 1e-9;

    private readonly Dictionary<string, string> _missing = [];

    /// <summary>Who could not be measured, and why.</summary>
    public IReadOnlyDictionary<string, string> Missing => _missing;

    /// <summary>Whose cost after 50 steps was another one: none may be left when a table is believed.</summary>
    public List<string> Disagreements { get; } = [];

    /// <summary>Lets all of them run; who comes first in <paramref name="entries"/> says which cost is right for its problem.</summary>
    /// <param name="seconds">About how long all turns shall take together.</param>
    /// <param name="entries">Who takes part, on what.</param>
    public IReadOnlyList<Standing> Run(double seconds, params IReadOnlyList<(Contestant Contestant, Problem Problem)> entries)
    {
        var files = entries.Select(entry => entry.Problem).Distinct().ToDictionary(problem => problem, Write);
        var peers = new List<Peer?>();
        try
        {
            foreach (var (contestant, problem) in entries)
                peers.Add(TryStart(contestant, files[problem]));
            Agree(entries, peers);

            var steps = peers.Select(peer => peer is null ? 0 : StepsInATurn(peer)).ToArray();
            var stepsPerSecond = entries.Select(_ => new List<double>()).ToArray();
            var begin = Stopwatch.GetTimestamp();
            for (var round = 0; round < FewestRounds || (round < MostRounds && Stopwatch.GetElapsedTime(begin).TotalSeconds < seconds); round++)
                for (var turn = 0; turn < peers.Count; turn++)
                {
                    var who = round % 2 == 0 ? turn : peers.Count - 1 - turn;   // nobody always comes after the same one
                    if (peers[who] is { } peer)
                        stepsPerSecond[who].Add(steps[who] / peer.Seconds(steps[who]));
                }

            return [.. entries.Select((entry, i) => new Standing(
                entry.Contestant, entry.Problem, stepsPerSecond[i]))];
        }
        finally
        {
            foreach (var peer in peers)
                peer?.Dispose();
            foreach (var file in files.Values)
                File.Delete(file);
        }
    }

    private string Write(Problem problem)
    {
        var file = Path.Combine(folder, $"{problem.n1}-{problem.n2}-{problem.N}");
        problem.Write(file);
        return file;
    }

    private Peer? TryStart(Contestant contestant, string problem)
    {
        Peer? peer = null;
        try
        {
            peer = Peer.Start(contestant);
            peer.Load(problem);
            return peer;
        }
        catch (PeerException exception)
        {
            peer?.Dispose();
            _missing.TryAdd(contestant.Name, $"{exception.Message} (on Debian: apt install {contestant.Install})");
            return null;
        }
    }

    /// <summary>No time counts before the costs agree: who computes something else does not take part.</summary>
    private void Agree(IReadOnlyList<(Contestant Contestant, Problem Problem)> entries, List<Peer?> peers)
    {
        var right = new Dictionary<Problem, double>();
        for (var i = 0; i < peers.Count; i++)
        {
            if (peers[i] is not { } peer || entries[i].Contestant.HasItsOwnPath)
                continue;
            var (contestant, problem) = entries[i];
            var cost = peer.Cost(AgreeAfter);
            right.TryAdd(problem, cost);
            var difference = Math.Abs(cost / right[problem] - 1);
            if (difference <= AgreeWithin)
                continue;

            var what = $"its cost after {AgreeAfter} steps is {cost:g12}, where {right[problem]:g12} was expected (1-{problem.n1}-{problem.n2}-2, N = {problem.N})";
            Disagreements.Add($"{contestant.Name}: {what}");
            _missing.TryAdd(contestant.Name, what);
            peer.Dispose();
            peers[i] = null;
        }
    }

    /// <summary>How many steps take a turn's time; finding out warms the contestant up.</summary>
    private static int StepsInATurn(Peer peer)
    {
        var steps = 1;
        var fastest = double.PositiveInfinity;   // seconds a step
        var begin = Stopwatch.GetTimestamp();
        do
        {
            fastest = Math.Min(fastest, peer.Seconds(steps) / steps);
            steps = Math.Clamp((int)(Turn / fastest), 1, 10 * steps);
        }
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < WarmUp);
        return steps;
    }
}
