using System.Text;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>Writes a lesson as Markdown that GitHub renders.</summary>
internal sealed class DocsPage(Lesson lesson, IReadOnlyList<Lesson> all, Pictures pictures, DocsImages images)
{
    private const string Sources = "../notebooks/";

    private const string SliderNote = "\n\n*This chart has a slider in the notebook, and in the site that `dotnet run --project runner` shows. Here it stands at its end.*";

    private readonly StringBuilder _text = new();
    private int _pictures;

    public string Write()
    {
        var source = Path.GetFileName(lesson.Notebook.Path);
        Add($"<!-- Written by `dotnet run --project runner -- publish` out of notebooks/{source}: change that file, not this one. -->");
        Add(Navigation());
        AddAll(lesson.Blocks);
        Add("---");
        Add(Navigation());
        return _text.ToString();
    }

    private string Navigation()
    {
        var here = all.ToList().IndexOf(lesson);
        var source = Path.GetFileName(lesson.Notebook.Path);
        string?[] links =
        [
            here > 0 ? $"[← {all[here - 1].Title}]({all[here - 1].Slug}.md)" : null,
            "[all lessons](README.md)",
            $"[the notebook]({Sources}{source})",
            here + 1 < all.Count ? $"[{all[here + 1].Title} →]({all[here + 1].Slug}.md)" : null,
        ];
        return string.Join(" · ", links.OfType<string>());
    }

    private void AddAll(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Prose prose:
                    Add(GitHubMarkdown.Of(prose.Markdown, Address));
                    break;
                case Block.Diagram diagram:
                    Add(Picture(diagram.Mermaid, pictures.Of(diagram)!.Wide, diagram.Alt));
                    break;
                case Block.Code code:
                    Add(Fence(code.Cell.Text, "csharp"));
                    AddShown(code.Shown);
                    break;
                case Block.Solution solution:
                    foreach (var part in SolutionPart.Of(solution.Lesson))
                    {
                        Add($"<details>\n<summary>{Escaped(part.Title)}</summary>");
                        AddAll(part.Blocks);
                        Add("</details>");
                    }

                    break;
            }
        }
    }

    private void AddShown(IReadOnlyList<Shown> outputs)
    {
        for (var at = 0; at < outputs.Count; at++)
        {
            // Lines that a cell showed one after the other are one block.
            List<string> lines = [];
            for (; at < outputs.Count && Text(outputs[at]) is { } text; at++)
                lines.Add(text);
            if (lines.Count > 0)
                Add(Fence(string.Join('\n', lines), "text"));
            if (at < outputs.Count)
                Add(Picture(outputs[at]));
        }
    }

    private static string? Text(Shown shown) => shown switch
    {
        Shown.Words words => words.Text,
        Shown.Printed printed => printed.Text.TrimEnd('\n'),
        _ => null,
    };

    private string Picture(Shown shown) => shown switch
    {
        Shown.Markup markup => GitHubHtml.Of(markup.Html),
        Shown.Drawing drawing => $"<img alt=\"{Escaped(drawing.Alt)}\" src=\"{images.Add(NextName(), drawing.Svg)}\">",
        Shown.Figure figure => Picture(figure.Json, pictures.Png(figure)!, figure.Alt) + (HasSlider(figure) ? SliderNote : ""),
        _ => throw new ArgumentException($"{shown.GetType().Name} is no output that a page of docs/ can hold.", nameof(shown)),
    };

    private string Picture(string source, StillPair drawn, string alt)
    {
        var (light, dark) = images.Add(NextName(), source, drawn);
        return $"""
            <picture>
            <source media="(prefers-color-scheme: dark)" srcset="{dark}">
            <img alt="{Escaped(alt)}" src="{light}" width="{drawn.Width}">
            </picture>
            """.ReplaceLineEndings("\n");
    }

    private string NextName() => $"{lesson.Slug}-{++_pictures}";

    private static bool HasSlider(Shown.Figure figure)
    {
        using var json = JsonDocument.Parse(figure.Json);
        return json.RootElement.GetProperty("layout").TryGetProperty("sliders", out _);
    }

    /// <summary>A lesson's page for its notebook; and what else lies beside the notebooks is found from here.</summary>
    private string Address(string url)
    {
        var (path, anchor) = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (url[..hash], url[hash..]) : (url, "");
        if (path.Length == 0 || path.StartsWith("../", StringComparison.Ordinal) || Uri.TryCreate(path, UriKind.Absolute, out _))
            return url;
        return (all.FirstOrDefault(other => $"{other.Slug}.dib" == path) is { } other ? $"{other.Slug}.md" : Sources + path) + anchor;
    }

    /// <summary>For an attribute. What is not ASCII stays as it is, to be read in the Markdown.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("\"", "&quot;").Replace("<", "&lt;");

    private static string Fence(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}{language}\n{text}\n{fence}";
    }

    private void Add(string block) => _text.Append(_text.Length > 0 ? "\n" : "").Append(block).Append('\n');
}
