using System.Diagnostics;

namespace Bench;

/// <summary>A whole process: started, 10,000 steps at N = 100, ended. This is what a reader waits for who runs it once.</summary>
internal static class ColdStart
{
    public const int Steps = 10_000;

    public static Row Measure(Contestant ours, Contestant theirs, Problem problem, string folder, double atLeast)
    {
        const string work = "whole process, 10,000 steps at N = 100";
        var file = Path.Combine(folder, "cold");
        problem.Write(file);
        var (mine, others) = (new List<double>(), new List<double>());
        try
        {
            for (var round = 0; round < Comparison.FewestRounds; round++)
            {
                others.Add(Seconds(theirs, file));
                mine.Add(Seconds(ours, file));
            }
        }
        catch (PeerException)
        {
            return new(work, theirs.Name, "–", "–", $"≥ {atLeast}×", null);
        }

        return Row.Of(work, theirs.Name, $"{Digits.Three(Spread.Of(mine).Median)} s : {Digits.Three(Spread.Of(others).Median)} s",
            Spread.Of(others.Zip(mine, (other, me) => other / me)), atLeast);
    }

    private static double Seconds(Contestant contestant, string problem)
    {
        var begin = Stopwatch.GetTimestamp();
        using (var peer = Peer.Start(contestant))
        {
            peer.Load(problem);
            peer.Cost(Steps);
        }

        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
