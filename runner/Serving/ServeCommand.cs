using Microsoft.Extensions.Hosting;

namespace NotebookRunner;

/// <summary>Shows the published site on this machine until it is told to stop.</summary>
internal static class ServeCommand
{
    public const int LowestPort = 1, HighestPort = 65535;

    /// <summary>Where to begin when no port is asked for, and how many to try.</summary>
    private const int DefaultPort = 8080, Tries = 20;

    /// <param name="site">The folder; null for the repository's.</param>
    /// <param name="port">The port to listen at; null for a free one.</param>
    public static async Task<int> RunAsync(string? site, int? port)
    {
        string folder;
        try
        {
            folder = site ?? Path.Combine(Repository.Root(), "site");
        }
        catch (FileNotFoundException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }

        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            await Console.Error.WriteLineAsync($"There is no site in {folder}: expected its index.html. Publish it first: dotnet run --project runner -- publish");
            return ExitCode.WrongUsage;
        }

        await using var server = port is null ? await StartAnywhereAsync(folder) : await TryStartAsync(folder, port.Value);
        if (server is null)
        {
            await Console.Error.WriteLineAsync(port is null
                ? $"The ports from {DefaultPort} to {DefaultPort + Tries - 1} are in use: name a free one with --port."
                : $"Port {port} is in use or not allowed: stop what listens there, name another with --port, or leave --port out.");
            return ExitCode.WrongUsage;
        }

        Console.WriteLine($"{server.Address}  (Ctrl+C ends it)");
        await server.WaitForEndAsync();
        return ExitCode.AllRan;
    }

    private static async Task<SiteServer?> StartAnywhereAsync(string folder)
    {
        for (var port = DefaultPort; port < DefaultPort + Tries; port++)
        {
            if (await TryStartAsync(folder, port) is { } server)
                return server;
        }

        return null;
    }

    /// <summary>Null when the port cannot be had.</summary>
    private static async Task<SiteServer?> TryStartAsync(string folder, int port)
    {
        var server = new SiteServer(folder, port);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch (IOException)
        {
            await server.DisposeAsync();
            return null;
        }
    }
}
