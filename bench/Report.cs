using System.Globalization;
using System.Text;

namespace Bench;

/// <summary>Everything measured, as results.md.</summary>
internal sealed record Report(
    IReadOnlyList<Row> Rows,
    IReadOnlyList<Standing> All,
    IReadOnlyList<Standing> ByN,
    IReadOnlyList<Standing> ByWidth,
    IReadOnlyList<Standing> OnTop,
    IReadOnlyList<(string Part, int N, double Nanoseconds, double Bytes)> Parts,
    IReadOnlyList<string> About,
    Comparison Comparison,
    string? LoadBefore)
{
    public string MustReach() => Table(
        ["work", "against", "ours : theirs", "ours ÷ theirs, median (middle half)", "must reach", ""],
        Rows.Select(row => new[] { row.Work, row.Against, row.Figures, row.Ratio, row.Bound, row.Reached switch { true => "reached", false => "**missed**", null => "**not measured**" } }));

    public string ToMarkdown()
    {
        var load = LoadBefore is null ? "" : $" Processes that wanted a core: {LoadBefore} before, {Machine.Load} at the end (the benchmark itself wants one).";
        return $"""
            # How fast it is

            Written by `dotnet run -c Release --project bench` on {DateTime.UtcNow:yyyy-MM-dd}. One step is all six gradients and the update, in doubles.

            - {Machine.Processor}, {Environment.ProcessorCount} cores, {Machine.VectorBits}-bit vectors, {Machine.System}.{load}
            {string.Join('\n', About.Select(line => $"- {line}"))}

            Each contestant is a process of its own that starts from the same weights. Its cost after {Comparison.AgreeAfter} steps agrees with the others'
            to {Comparison.AgreeWithin:0e-0} (relative) before any time counts. They take turns; figures are medians of {Comparison.FewestRounds} to {Comparison.MostRounds} rounds, with the range of
            the middle half of them behind; a ratio is taken round by round, so that what slows the machine down slows both.
            {(Comparison.Missing.Count == 0 ? "" : "\n" + string.Join('\n', Comparison.Missing.Select(entry => $"- **{entry.Key}: not measured**, {entry.Value}")) + "\n")}
            ![Steps a second against the number of examples, and against the number of neurons a layer: the library beside C++ by hand and NumPy.](speed.svg)

            ## What it must reach

            {MustReach()}
            ## 1-6-7-2, N = 100

            {Table(["who", "steps/s, median", "middle half of the rounds", "× the notes"], All.Select(AgainstNotes))}
            ## On top of plain descent

            {Table(["with", "steps/s, median", "time of plain descent"], OnTop.Select(s => new[] { s.Contestant.Name, Digits.Rate(s), Digits.Times(OnTop[0].Times(s)) }))}
            ## Against the number of examples (1-6-7-2)

            {Sweep("N", ByN, problem => problem.N)}
            ## Against the number of neurons (1-n-n-2, N = 4,096, one thread each)

            {Sweep("n", ByWidth, problem => problem.n1)}
            ## The parts, by BenchmarkDotNet

            A step is one of a thousand; what it allocates is a thousandth part of what a run does at its beginning and its end, and 8 bytes of history.

            {Table(["part", "N", "median", "bytes allocated"], Parts.Select(p => new[] { $"`{p.Part}`", p.N.ToString("N0", CultureInfo.InvariantCulture), $"{Digits.Three(p.Nanoseconds / 1000)} µs", p.Bytes.ToString("N0", CultureInfo.InvariantCulture) }))}
            """.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private string[] AgainstNotes(Standing standing)
    {
        if (standing.IsMissing)
            return [standing.Contestant.Name, "**not measured**", "", ""];
        var spread = standing.StepsPerSecond;
        return [standing.Contestant.Name, Digits.Three(spread.Median), $"{Digits.Three(spread.Low)} … {Digits.Three(spread.High)}",
            !All[1].IsMissing ? Digits.Three(standing.Times(All[1]).Median) : ""];
    }

    /// <summary>A row for each size, a column for each contestant.</summary>
    private static string Sweep(string symbol, IReadOnlyList<Standing> standings, Func<Problem, int> size)
    {
        var names = standings.Select(s => s.Contestant.Name).Distinct().ToArray();
        return Table(
            [symbol, .. names.Select(name => $"{name}, steps/s")],
            standings.GroupBy(s => size(s.Problem)).Select(group => (string[])
            [
                group.Key.ToString("N0", CultureInfo.InvariantCulture),
                .. names.Select(name => group.FirstOrDefault(s => s.Contestant.Name == name && !s.IsMissing) is { } s ? Digits.Rate(s) : "–"),
            ]));
    }

    private static string Table(string[] heads, IEnumerable<string[]> rows)
    {
        var table = new StringBuilder();
        foreach (var row in new[] { heads, [.. heads.Select(_ => "---")] }.Concat(rows))
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        return table.ToString();
    }
}
