using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>Sets formulas: all of them in one process of Node, which KaTeX runs on.</summary>
internal static class Katex
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The formulas of the lessons, set; null where Node or KaTeX is not installed.</summary>
    /// <exception cref="PublishException">KaTeX refuses some of them; the message names each with its lesson, line and cell.</exception>
    public static async Task<SetEquations?> SetAsync(IReadOnlyList<Lesson> lessons)
    {
        if (NodePackages.Find("katex/dist/katex.js") is not { } katexPath)
            return null;

        var equations = lessons.SelectMany(EquationsOf).DistinctBy(placed => (placed.Equation.Tex, placed.Equation.IsDisplay)).ToList();
        var request = new
        {
            katexPath,
            equations = equations.Select(placed => new { placed.Equation.Tex, marked = SymbolsInTex.Mark(placed.Equation.Tex), placed.Equation.IsDisplay }),
        };
        if (await RunAsync(JsonSerializer.Serialize(request, Json)) is not { } answer)
            return null;

        var set = JsonSerializer.Deserialize<List<Result>>(answer, Json)!;
        var problems = equations.Zip(set).Where(pair => pair.Second.Problem is not null).Select(pair => Problem(pair.First, pair.Second.Problem!)).ToList();
        return problems.Count == 0
            ? new SetEquations(equations.Select(placed => placed.Equation).Zip(set.Select(result => result.Html!)))
            : throw new PublishException(string.Join('\n', problems));
    }

    private static IEnumerable<(Lesson Lesson, Equation Equation)> EquationsOf(Lesson lesson) => lesson.Blocks.SelectMany(block => block switch
    {
        Block.Prose prose => EquationReader.Read(prose).Select(equation => (lesson, equation)),
        Block.Solution solution => EquationsOf(solution.Lesson),
        _ => [],
    });

    private static string Problem((Lesson Lesson, Equation Equation) placed, string problem)
    {
        var (path, cell) = (placed.Lesson.Notebook.Path, placed.Equation.Cell);
        var place = cell.Text.IndexOf(placed.Equation.Tex, StringComparison.Ordinal);
        var line = cell.Line + cell.Text.AsSpan(0, Math.Max(place, 0)).Count('\n');
        return $"{path}({line}): cell {cell.Number}: {problem}";
    }

    /// <summary>What the script answers; null when there is no Node.</summary>
    private static async Task<string?> RunAsync(string request)
    {
        using var script = new StreamReader(typeof(Katex).Assembly.GetManifestResourceStream("set-equations.js")!);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("node", ["--eval", await script.ReadToEndAsync()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };

        Process? process;
        try
        {
            process = Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }

        using (process)
        {
            var answer = process!.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            try
            {
                await process.StandardInput.WriteAsync(request);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended before it had read all. It says why.
            }

            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? await answer
                : throw new PublishException($"node could not set the equations (exit code {process.ExitCode}):\n{await error}");
        }
    }

    private sealed record Result(string? Html, string? Problem);
}
