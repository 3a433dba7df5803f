using NotebookKernel;

namespace NotebookRunner;

/// <summary>Has a browser draw all figures and diagrams of all lessons, in one run.</summary>
internal static class PictureDrawer
{
    private const string Mermaid = "@mermaid-js/tiny/dist/mermaid.tiny.js";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <param name="lessons">The lessons.</param>
    /// <param name="chromium">The browser's program; null when there is none.</param>
    /// <param name="folder">A folder for what the browser reads and writes. It need not be there, and is not there afterwards.</param>
    /// <param name="interrupted">Stops the browser.</param>
    /// <exception cref="PublishException">A figure or a diagram cannot be drawn; the message names its cell.</exception>
    public static async Task<Pictures> DrawAsync(IReadOnlyList<Lesson> lessons, string? chromium, string folder, CancellationToken interrupted)
    {
        var figures = Cells(lessons, block => (block as Block.Code)?.Shown.OfType<Shown.Figure>().Select(figure => figure.Json));
        var diagrams = Cells(lessons, block => block is Block.Diagram diagram ? [diagram.Mermaid] : null);
        if (figures.Count + diagrams.Count == 0)
            return new(new Dictionary<string, DrawnFigure>(), new Dictionary<string, StillPair>(), missing: null);
        if (chromium is null)
            return Nothing("no Chrome, Chromium or Edge was found.");

        var mermaid = NodePackages.Find(Mermaid);
        var missing = mermaid is null && diagrams.Count > 0 ? NodePackages.Missing : null;
        if (mermaid is null)
            diagrams.Clear();

        DrawnPage? drawn;
        try
        {
            drawn = DrawingPage.Read(await DomAsync(new(chromium), folder, mermaid, figures.Keys, diagrams.Keys, interrupted));
        }
        catch (ChromiumException exception)
        {
            return Nothing(exception.Message);
        }

        return drawn is null
            ? Nothing($"{chromium} opened the page and drew nothing in it.")
            : new(
                figures.Zip(drawn.Figures).ToDictionary(one => one.First.Key, one => Figure(one.First.Value, one.Second)),
                diagrams.Zip(drawn.Diagrams).ToDictionary(one => one.First.Key, one => Pair(one.First.Value, one.Second, one.Second.Wide)),
                missing);
    }

    private static Pictures Nothing(string because) => new(
        new Dictionary<string, DrawnFigure>(),
        new Dictionary<string, StillPair>(),
        $"The site has no still images, and docs/ is left as it is: {because}\nFor both, {ChromiumSearch.Advice}.");

    /// <summary>Each source once, with the first cell that shows it.</summary>
    private static OrderedDictionary<string, Place> Cells(IEnumerable<Lesson> lessons, Func<Block, IEnumerable<string>?> sources)
    {
        var cells = new OrderedDictionary<string, Place>();
        foreach (var lesson in lessons)
        {
            foreach (var block in lesson.Blocks)
            {
                foreach (var source in sources(block) ?? [])
                    cells.TryAdd(source, new(lesson, block.Cell));
                if (block is Block.Solution solution)
                {
                    foreach (var (source, place) in Cells([solution.Lesson], sources))
                        cells.TryAdd(source, place);
                }
            }
        }

        return cells;
    }

    private static async Task<string> DomAsync(
        Chromium chromium, string folder, string? mermaid, IEnumerable<string> figures, IEnumerable<string> diagrams, CancellationToken interrupted)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var page = DrawingPage.Write(folder, mermaid, figures, diagrams);
            return await chromium.DumpDomAsync(page, Path.Combine(folder, "profile"), Limit, interrupted);
        }
        finally
        {
            DeleteIfFree(folder);
        }
    }

    private static void DeleteIfFree(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // On Windows a process of the browser may still hold its profile for a moment. Git does not see the folder.
        }
    }

    private static DrawnFigure Figure(Place place, DrawnPage.Item item) =>
        new(Pair(place, item, item.Wide), Pair(place, item, item.Narrow), Pair(place, item, item.Png));

    private static StillPair Pair(Place place, DrawnPage.Item item, DrawnPage.Pair? pair)
    {
        if (pair is null)
            throw new PublishException($"{place.Lesson.Notebook.Path}({place.Cell.Line}): cell {place.Cell.Number}: what it shows cannot be drawn: {item.Error}");
        var (light, extension) = DataUrl.Read(pair.Light);
        return new(light, DataUrl.Read(pair.Dark).Bytes, extension, pair.Width, pair.Height);
    }

    private sealed record Place(Lesson Lesson, Cell Cell);
}
