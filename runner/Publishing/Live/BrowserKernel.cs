using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>The kernel for browsers, built: what makes the cells of a page run where they are read.</summary>
/// <param name="folder">Where its files lie.</param>
/// <param name="contents">What they are called.</param>
internal sealed class BrowserKernel(string folder, BrowserKernelContents contents)
{
    /// <summary>The site's folder for it.</summary>
    public const string Folder = "kernel";

    /// <summary>What pages with it have to allow themselves; see browser/README.md.</summary>
    public string FrameScript => contents.FrameScript;

    /// <summary>Builds it, or does nothing when it is built and up to date.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="interrupted">Stops it.</param>
    /// <returns>The kernel, or why there is none and what to do; neither in a repository that has no browser/kernel.</returns>
    public static async Task<(BrowserKernel? Kernel, string? Missing)> BuildAsync(string root, CancellationToken interrupted)
    {
        var project = Path.Combine(root, "browser", "kernel");
        if (!Directory.Exists(project))
            return (null, null);

        var start = new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "-v", "quiet", "-nologo", "-tl:off", "--disable-build-servers"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var build = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        var (output, error) = (build.StandardOutput.ReadToEndAsync(CancellationToken.None), build.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await build.WaitForExitAsync(interrupted);
        }
        catch (OperationCanceledException)
        {
            build.Kill(entireProcessTree: true);
            throw;
        }

        if (build.ExitCode != 0)
            return (null, $"The cells of the site do not run, for their kernel could not be built:\n{(await output + await error).Trim()}\nTo try it alone: dotnet build browser/kernel -c Release");

        var folder = Path.Combine(project, "bin", "Release", "net10.0", "bundle");
        using var stream = File.OpenRead(Path.Combine(folder, "bundle.json"));
        return (new(folder, JsonSerializer.Deserialize<BrowserKernelContents>(stream, JsonSerializerOptions.Web)!), null);
    }

    /// <summary>What a page says of it on its body, for page/src/live/live.ts.</summary>
    public string Attributes(Chapter chapter) =>
        $" data-notebook=\"notebooks/{chapter.Lesson.Slug}.dib\" data-live=\"{Folder}/{contents.Page}\" data-editor=\"{Folder}/{contents.Editor}\""
        + $" data-style=\"{Folder}/{contents.Style}\" data-manifest=\"{Folder}/{contents.Manifest}\"";

    /// <summary>What a page says of it. A page without scripts hides it.</summary>
    public string Invitation =>
        string.Create(CultureInfo.InvariantCulture, $"<p class=\"invitation\">Every cell runs right here: change a line, run it again. The first run fetches {contents.Bytes / 1e6:0} MB. <button type=\"button\">Run all</button></p>\n");

    /// <summary>Puts it into the site.</summary>
    public void WriteTo(SiteFolder site)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != "bundle.json"))
            site.Copy(file, $"{Folder}/{Path.GetFileName(file)}");
    }
}
