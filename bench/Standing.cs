namespace Bench;

/// <summary>How a contestant did on a problem: steps a second in each round; none where it could not take part.</summary>
internal sealed record Standing(Contestant Contestant, Problem Problem, IReadOnlyList<double> Rounds)
{
    public bool IsMissing => Rounds.Count == 0;

    public Spread StepsPerSecond => Spread.Of(Rounds);

    /// <summary>How many times as fast as the other one, round by round: what slows the machine down slows both of a round.</summary>
    public Spread Times(Standing other) => Spread.Of(Rounds.Zip(other.Rounds, (mine, theirs) => mine / theirs));
}
