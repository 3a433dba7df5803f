using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner;

/// <summary>Writes docs/: a page a lesson, their index, their images. What else lies there stays.</summary>
internal static class DocsWriter
{
    private const string Index = "README.md";

    /// <returns>How many images are not those of the last time.</returns>
    public static int Write(NewFolder docs, IReadOnlyList<Lesson> lessons, Pictures pictures)
    {
        KeepOthers(docs);
        var images = new DocsImages(docs.Path, docs.Place);
        foreach (var lesson in lessons)
            File.WriteAllText(Path.Combine(docs.Path, $"{lesson.Slug}.md"), new DocsPage(lesson, lessons, pictures, images).Write());
        File.WriteAllText(Path.Combine(docs.Path, Index), IndexOf(lessons));
        images.Close();
        return images.Changed;
    }

    private static void KeepOthers(NewFolder docs)
    {
        foreach (var file in Directory.Exists(docs.Place) ? Directory.EnumerateFiles(docs.Place, "*", SearchOption.AllDirectories) : [])
        {
            var path = Path.GetRelativePath(docs.Place, file);
            var folder = Path.GetDirectoryName(path)!;
            if (folder.Length == 0 ? Path.GetExtension(path) == ".md" : path.Split(Path.DirectorySeparatorChar)[0] == DocsImages.FolderName)
                continue;
            Directory.CreateDirectory(Path.Combine(docs.Path, folder));
            File.Copy(file, Path.Combine(docs.Path, path));
        }
    }

    private static string IndexOf(IEnumerable<Lesson> lessons)
    {
        var text = new StringBuilder("""
            <!-- Written by `dotnet run --project runner -- publish` out of notebooks/: change those files, not this one. -->

            # Backpropagation, by running it

            The lessons as they ran: the text, the code, and what each cell showed. To run them yourself, and to change what they
            do, see the [README](../README.md).

            | lesson | the question it answers |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var lesson in lessons)
            text.Append($"| [{lesson.Title}]({lesson.Slug}.md) | {Question(lesson)} |\n");
        return text.ToString();
    }

    /// <summary>What a lesson opens with, in bold.</summary>
    private static string Question(Lesson lesson)
    {
        var opening = lesson.Blocks.OfType<Block.Prose>().FirstOrDefault()?.Markdown ?? "";
        var bold = ProseParser.Parse(opening).Descendants().OfType<EmphasisInline>().FirstOrDefault(emphasis => emphasis.DelimiterCount == 2);
        return bold is null ? "" : GitHubMarkdown.Of(opening[(bold.Span.Start + 2)..(bold.Span.End - 1)], url => url).Replace("|", "\\|");
    }
}
