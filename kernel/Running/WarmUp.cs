namespace NotebookKernel;

/// <summary>
/// Compiler and formatters are themselves compiled while they run, and half a second of that would fall on the first cells
/// with a record, a query or a table in them. So one of each kind goes through them beside the notebook's first cell, once
/// in a process. Where there is one thread only, a cell is waiting for it: nothing is gained there.
/// </summary>
internal static class WarmUp
{
    private const string Code =
        """
        using Microsoft.DotNet.Interactive.Formatting;
        record Point(double X, string Name) { public double Twice => 2 * X; }
        static double Square(double x) => x * x;
        double[] numbers = [1, 2, 3];
        var sum = 0.0;
        foreach (var number in numbers)
            sum += number;
        for (var i = 0; i < 3; i++)
            sum += i;
        var points = from n in Enumerable.Range(0, 3) select new Point(Square(n), $"{n:0.0}");
        var (first, second) = (points.First(), points.Last() with { Name = "last" });
        var names = points.Where(point => point.X > sum).OrderBy(point => point.X).ToDictionary(point => point.Name, point => point.X);
        Func<double, double> twice = x => 2 * x;
        if (first is { X: > 1 } && second != first)
            Console.WriteLine(twice(names.Values.Sum()));
        await Task.Delay(0);
        display(first);
        points.Select(point => (point.X, point.Name)).ToList()
        """;

    private static readonly Lazy<Task> FormattersOnce = new(() => Task.Run(Format));
    private static readonly Lazy<Task> CompilerOnce = new(() => Task.Run(CompileAsync));

    /// <summary>To begin at once: the first cell has yet to be compiled before it shows anything.</summary>
    public static Task Formatters() => Begin(FormattersOnce);

    /// <summary>To begin when the first cell has been compiled: both at once would wait for each other.</summary>
    public static Task Compiler() => Begin(CompilerOnce);

    private static Task Begin(Lazy<Task> task) => Host.Current.HasThreads ? task.Value : Task.CompletedTask;

    private static void Format()
    {
        MimeBundle.Of(1.5, []);
        MimeBundle.Of(new Package("Id", "1.0"), []);
        MimeBundle.Of(new[] { new Package("Id", "1.0") }, []);
        MimeBundle.Of(new Dictionary<string, double> { ["a"] = 1 }, []);
    }

    private static async Task CompileAsync()
    {
        var session = new SubmissionChain(Path.GetTempPath(), new SessionAssemblies(), Host.Current.Packages);
        await session.CompileAsync(new CellPart.Code(Code, new SourcePosition("warm-up", 1, 1)));
    }
}
