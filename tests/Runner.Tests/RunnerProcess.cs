using System.Diagnostics;
using System.Text;

namespace Runner.Tests;

/// <summary>The real program, started as a user starts it.</summary>
internal static class RunnerProcess
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync(StartInfo(arguments));

    public static Process Start(params string[] arguments) => Process.Start(StartInfo(arguments))!;

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    public static ProcessStartInfo StartInfo(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "NotebookRunner.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };
}
