namespace NotebookRunner;

/// <summary>Where Chrome, Chromium or Edge may be on a machine. They draw alike; it is the user's own that is taken.</summary>
internal static class ChromiumSearch
{
    public const string Variable = "CHROME_PATH";

    /// <summary>What to do when there is none; the end of a sentence.</summary>
    public const string Advice = $"install Chrome, Chromium or Edge, or let {Variable} lead to one, and run the same command again";

    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] WindowsPrograms =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] MacPrograms = ["Google Chrome", "Chromium", "Microsoft Edge"];

    private static readonly string[] LinuxPlaces = ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];

    /// <summary>The program to start; null when there is none.</summary>
    /// <exception cref="FileNotFoundException"><c>CHROME_PATH</c> leads nowhere.</exception>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new FileNotFoundException($"{Variable} is {named}, which is not a file: expected the program of Chrome, Chromium or Edge.");
        }

        var system = OperatingSystem.IsWindows() ? PlatformID.Win32NT : OperatingSystem.IsMacOS() ? PlatformID.MacOSX : PlatformID.Unix;
        return Places(system, Environment.GetEnvironmentVariable).FirstOrDefault(File.Exists);
    }

    /// <summary>Every place to look, the likeliest first.</summary>
    public static IEnumerable<string> Places(PlatformID system, Func<string, string?> variable) =>
        OnPath(system, variable).Concat(system switch
        {
            PlatformID.Win32NT => OnWindows(variable),
            PlatformID.MacOSX => OnMac(variable),
            _ => LinuxPlaces,
        });

    private static IEnumerable<string> OnPath(PlatformID system, Func<string, string?> variable)
    {
        var (separator, extension) = system == PlatformID.Win32NT ? (';', ".exe") : (':', "");
        var folders = (variable("PATH") ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + extension)));
    }

    private static IEnumerable<string> OnWindows(Func<string, string?> variable) =>
        from program in WindowsPrograms
        from root in WindowsRoots
        where variable(root) is { Length: > 0 }
        select $@"{variable(root)}\{program}";

    private static IEnumerable<string> OnMac(Func<string, string?> variable) =>
        from name in MacPrograms
        from home in (string[])["", variable("HOME") ?? ""]
        select $"{home}/Applications/{name}.app/Contents/MacOS/{name}";
}
