using System.Diagnostics;

namespace NotebookRunner;

/// <summary>Writes site/ and docs/ out of lessons that have run: both beside their places, until both are whole.</summary>
internal static class Publication
{
    /// <param name="root">The repository.</param>
    /// <param name="lessons">The lessons.</param>
    /// <param name="chromium">What draws the pictures; null when there is no browser.</param>
    /// <param name="interrupted">Stops it. Then nothing has changed.</param>
    /// <exception cref="PublishException">Something in the lessons cannot be published.</exception>
    /// <exception cref="IOException">A folder cannot be written, or not be replaced.</exception>
    public static async Task WriteAsync(string root, IReadOnlyList<Lesson> lessons, string? chromium, CancellationToken interrupted)
    {
        var clock = Stopwatch.StartNew();
        var drawing = PictureDrawer.DrawAsync(lessons, chromium, Path.Combine(root, "artifacts", $"pictures-{Environment.ProcessId}"), interrupted);
        var setting = Katex.SetAsync(lessons);
        var colouring = CodeColours.OfAsync(lessons);
        var building = BrowserKernel.BuildAsync(root, interrupted);
        await Task.WhenAll(drawing, setting, colouring, building);
        var (pictures, equations, colours) = (await drawing, await setting, await colouring);
        var (kernel, noKernel) = await building;

        using var site = new NewFolder(Path.Combine(root, "site"));
        await WriteSiteAsync(site.Path, root, lessons, equations ?? (IEquations)new TexEquations(), colours, pictures, kernel);

        string?[] missing = [equations is null ? NodePackages.Missing : null, pictures.Missing];
        using var docs = missing is [null, null] ? new NewFolder(Path.Combine(root, "docs")) : null;
        var newImages = docs is null ? 0 : DocsWriter.Write(docs, lessons, pictures);

        interrupted.ThrowIfCancellationRequested();
        TakePlaces(site, docs);
        Console.WriteLine($"site/     {lessons.Count} lessons, written in {clock.Elapsed.TotalSeconds:0.0} s");
        Console.WriteLine(docs is null ? "docs/     left as it is" : $"docs/     {lessons.Count} lessons, {newImages} new images");
        foreach (var warning in missing.Append(noKernel).OfType<string>().Distinct())
            await Console.Error.WriteLineAsync(warning);
    }

    private static async Task WriteSiteAsync(
        string place, string root, IReadOnlyList<Lesson> lessons, IEquations equations, ICodeColours colours, IStills stills, BrowserKernel? kernel)
    {
        var folder = new SiteFolder(place);
        var series = new Series(lessons);
        ISources sources = Repository.Address is { } address ? new RepositorySources(address) : new SourceCopies(root);
        SiteWriter.Write(new(folder, series, equations, colours, stills, sources) { Kernel = kernel }, root);
        if (sources is SourceCopies copies)
            await copies.WriteAsync(folder, series);
        LinkCheck.Check(place, root, (sources as RepositorySources)?.Prefix);
    }

    /// <summary>All or none.</summary>
    private static void TakePlaces(NewFolder first, NewFolder? second)
    {
        first.TakePlace();
        try
        {
            second?.TakePlace();
        }
        catch
        {
            first.GiveBack();
            throw;
        }
    }
}
