using System.Diagnostics;
using Bench;

if (args is ["ours", var variant])
{
    Ours.Answer(variant);
    return 0;
}

#if DEBUG
Console.Error.WriteLine("A Debug build says nothing about speed: dotnet run -c Release --project bench");
return 2;
#else
var begin = Stopwatch.GetTimestamp();
var bench = Path.Combine(Root(), "bench");
var temporary = Directory.CreateTempSubdirectory("backprop-bench-");
try
{
    var loadBefore = Machine.Load;
    var comparison = new Comparison(temporary.FullName);
    var contestants = new Contestants(Path.Combine(bench, "peers"), temporary.FullName);
    var (ours, oneThread) = (Contestants.Ours, Contestants.OursOnOneThread);
    var (notes, shared, handWritten) = (contestants.Notes, contestants.Shared, contestants.HandWritten(6, 7));
    var fewer = Problem.Heart(6, 7, N: 100, Problem.NotesRate);
    var many = Problem.Heart(6, 7, N: 10_000, Problem.NotesRate);
    var wide = Problem.Heart(256, 256, N: 4096, Problem.WideRate);
    var rows = new List<Row>();

    Say("1-6-7-2, N = 100, against everybody");
    var all = comparison.Run(8, [.. new[] { ours, notes, shared, contestants.Autograd, contestants.LeanAutograd, contestants.Fann, handWritten }.Select(c => (c, fewer))]);
    const string small = "1-6-7-2, N = 100";
    rows.AddRange(
        Row.Of(small, all[0], all[1], atLeast: Machine.VectorBits == 512 ? 60 : 40),
        Row.Of(small, all[0], all[2], atLeast: 15),
        Row.Of(small, all[0], all[3], atLeast: 60),
        Row.Of(small, all[0], all[4], atLeast: 60),
        Row.Of(small, all[0], all[5], atLeast: 8),
        Row.Of(small, all[0], all[6], atLeast: 0.75));

    Say("1-6-7-2, N = 10,000");
    var ten = comparison.Run(6, (ours, many), (oneThread, many), (handWritten, many));
    rows.Add(Row.Of("1-6-7-2, N = 10,000, one thread", ten[1], ten[2], atLeast: 0.75));
    if (Environment.ProcessorCount > 1)
        rows.Add(Row.Of($"1-6-7-2, N = 10,000, {Environment.ProcessorCount} threads", ten[0], ten[1], atLeast: 1.7));

    Say("1-256-256-2, N = 4,096");
    var layers = comparison.Run(15, (oneThread, wide), (shared, wide));
    rows.Add(Row.Of("1-256-256-2, N = 4,096, one thread", layers[0], layers[1], atLeast: 1));

    Say("from one example to a million");
    int[] sizes = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
    var problems = sizes.Select(N => Problem.Heart(6, 7, N, Problem.NotesRate)).ToArray();
    var byN = comparison.Run(25, [.. problems.SelectMany(p => new[] { (ours, p), (oneThread, p), (handWritten, p) }), .. problems.Take(5).Select(p => (notes, p))]);
    rows.Add(CostPerSample([.. byN.Where(s => s.Contestant == oneThread && s.Problem.N >= 100)]));

    Say("from 4 neurons a layer to 256");
    int[] widths = [4, 8, 16, 32, 64, 128, 256];
    var byWidth = comparison.Run(25, [.. widths.SelectMany(w =>
    {
        var problem = Problem.Heart(w, w, N: 4096, Problem.WideRate);
        return new[] { (oneThread, problem), (contestants.HandWritten(w, w), problem), (shared, problem) };
    })]);

    Say("noise, momentum, Adam, recording, mini-batches on top");
    var hundredOfMany = Problem.Heart(6, 7, N: 1000, Problem.NotesRate);
    var onTop = comparison.Run(6,
    [
        (ours, fewer), .. Ours.Extras.Select(variant => (Contestants.OursWith(variant), fewer)),
        (Contestants.OursWith("mini-batches of 100"), hundredOfMany),
    ]);

    Say("bytes allocated, and whole processes");
    rows.Add(Bytes(ours, fewer, temporary.FullName));
    rows.Add(ColdStart.Measure(ours, notes, fewer, temporary.FullName, atLeast: 10));

    Say("the parts, by BenchmarkDotNet");
    var parts = Parts.Measure(temporary.FullName);

    var about = About(ours, notes, contestants.Autograd, contestants.Fann, handWritten);
    var report = new Report(rows, all, byN, byWidth, onTop, parts, about, comparison, loadBefore);
    File.WriteAllText(Path.Combine(bench, "results.md"), report.ToMarkdown());
    File.WriteAllText(Path.Combine(bench, "speed.svg"), SpeedPicture.Draw(byN, byWidth));

    Console.WriteLine();
    Console.WriteLine(report.MustReach());
    foreach (var (name, why) in comparison.Missing)
        Console.WriteLine($"{name}: not measured, {why}");
    foreach (var disagreement in comparison.Disagreements)
        Console.Error.WriteLine($"Not the same computation: {disagreement}");
    Console.WriteLine($"{Stopwatch.GetElapsedTime(begin).TotalMinutes:0.0} minutes. All of it is in bench/results.md, the picture in bench/speed.svg.");
    return comparison.Disagreements.Count == 0 ? 0 : 1;
}
finally
{
    temporary.Delete(recursive: true);
}

void Say(string what) => Console.WriteLine($"[{Stopwatch.GetElapsedTime(begin):mm\\:ss}] {what}");

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(folder.FullName, "BackpropNotes.slnx")))
        folder = folder.Parent ?? throw new DirectoryNotFoundException("BackpropNotes.slnx is not above the program: run it with dotnet run.");
    return folder.FullName;
}

static Row CostPerSample(Standing[] byN)
{
    var seconds = byN.Select(s => 1 / (s.StepsPerSecond.Median * s.Problem.N)).ToArray();
    var ratio = seconds.Max() / seconds.Min();
    return new("cost per sample, N = 100 … 1,000,000, one thread", "itself at its best N",
        $"{Digits.Three(seconds.Max() * 1e9)} ns : {Digits.Three(seconds.Min() * 1e9)} ns", $"{Digits.Three(ratio)}×", "≤ 1.3×", ratio <= 1.3);
}

// Two runs of different lengths: what they differ by is the steps'. Eight bytes a step are the history of the cost, the run's result.
static Row Bytes(Contestant ours, Problem problem, string folder)
{
    const int steps = 100_000;
    var file = Path.Combine(folder, "bytes");
    problem.Write(file);
    using var peer = Peer.Start(ours);
    peer.Load(file);
    peer.Bytes(steps);
    var bytes = (peer.Bytes(2 * steps) - peer.Bytes(steps)) / steps - sizeof(double);
    return new("bytes allocated per step, besides its cost in the history", "", Digits.Three(bytes), "", "0", Math.Abs(bytes) < 0.01);
}

static IReadOnlyList<string> About(params Contestant[] contestants)
{
    var lines = new List<string>();
    foreach (var contestant in contestants)
    {
        try
        {
            using var peer = Peer.Start(contestant);
            lines.Add($"{contestant.Name}: {peer.About()}");
        }
        catch (PeerException)
        {
            // Missing: the tables say so.
        }
    }

    return lines;
}
#endif
