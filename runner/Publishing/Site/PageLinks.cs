namespace NotebookRunner;

/// <summary>Where the links of one page lead: a notebook's to its page, those to other files of the repository to their sources.</summary>
internal sealed class PageLinks(Chapter chapter, Series series, ISources sources)
{
    /// <summary>The anchor of an exercise's solution, which stands on the page of its lesson.</summary>
    public const string Solution = "solution";

    public string Href(string url)
    {
        if (url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _))
            return url;

        var (file, anchor) = url.IndexOf('#') is var hash and >= 0 ? (url[..hash], url[hash..]) : (url, "");
        if (series.Find(file) is { } other)
            return (other == chapter && anchor.Length > 0 ? "" : other.Page) + anchor;
        if (file == $"{chapter.Lesson.Slug}.solutions.dib")
            return $"#{Solution}";
        return sources.Href(FromRoot(file)) + anchor;
    }

    /// <summary>A path that is relative to notebooks/, from the repository's root.</summary>
    private static string FromRoot(string path)
    {
        var folders = new Stack<string>(["notebooks"]);
        foreach (var step in path.Split('/'))
        {
            if (step == "..")
                folders.TryPop(out _);
            else if (step != ".")
                folders.Push(step);
        }

        return string.Join('/', folders.Reverse());
    }
}
