using System.Diagnostics;
using System.Text;

namespace NotebookRunner;

/// <summary>One run of the user's Chrome, Chromium or Edge without a window.</summary>
/// <param name="program">Its program.</param>
internal sealed class Chromium(string program)
{
    private const int TailLines = 10;

    private static readonly string[] Arguments =
    [
        "--headless", "--dump-dom",
        "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-component-update",
        "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",  // no network
        "--use-angle=swiftshader", "--enable-unsafe-swiftshader",                    // surfaces without a graphics card, and with any the same
        "--force-color-profile=srgb", "--font-render-hinting=none", "--hide-scrollbars",
        "--disable-dev-shm-usage",                                                   // it is small in containers
    ];

    /// <summary>Opens a page, waits until it is loaded, and gives its DOM as HTML.</summary>
    /// <param name="page">The path of the page.</param>
    /// <param name="profile">A folder for what a browser writes, its own.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="interrupted">Stops it.</param>
    /// <exception cref="ChromiumException">It could not be started, failed, or took too long.</exception>
    public async Task<string> DumpDomAsync(string page, string profile, TimeSpan limit, CancellationToken interrupted)
    {
        using var process = Start(page, profile);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(interrupted);
        either.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            interrupted.ThrowIfCancellationRequested();
            throw new ChromiumException($"{program} had not drawn the charts after {limit.TotalSeconds:0} s, and was stopped.");
        }

        if (process.ExitCode != 0)
            throw new ChromiumException($"{program} ended with exit code {process.ExitCode}. Its last words:\n{Tail(await errors)}");
        return await output;
    }

    private Process Start(string page, string profile)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            start.ArgumentList.Add("--no-sandbox"); // as root it does not start with one
        start.ArgumentList.Add($"--user-data-dir={Path.GetFullPath(profile)}");
        start.ArgumentList.Add(new Uri(Path.GetFullPath(page)).AbsoluteUri);
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new ChromiumException($"{program} could not be started: {exception.Message}");
        }
    }

    private static string Tail(string text) => string.Join('\n', text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(TailLines));
}
