using System.Globalization;
using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>What the cells of one page showed, as HTML.</summary>
internal sealed partial class ShownHtml(Chapter chapter, SiteParts parts)
{
    private int _pictures;

    public string Of(Shown shown) => shown switch
    {
        Shown.Words words => $"<pre class=\"{(words.Text.Contains('\n', StringComparison.Ordinal) ? "words" : "words sentence")}\">{Html.Text(words.Text)}</pre>\n",
        Shown.Printed { IsError: true } error => $"<pre class=\"printed error\">{Html.Text(error.Text)}</pre>\n",
        Shown.Printed printed => $"<pre class=\"printed\">{Html.Text(printed.Text)}</pre>\n",
        Shown.Markup markup => $"<div class=\"markup scroll\">{MarkupHtml.Of(markup.Html, parts.Styles)}</div>\n",
        Shown.Figure figure => ChartHtml.Of(figure, NextName(), parts),
        Shown.Drawing drawing => Drawing(drawing),
        _ => throw new PublishException($"{chapter.Lesson.Notebook.Path} shows a {shown.GetType().Name}, which no page knows how to show."),
    };

    public string Of(Block.Diagram diagram) => parts.Stills.Of(diagram) is { } still
        ? $"<figure class=\"diagram scroll\">{StillHtml.Of(still, diagram.Alt, NextName(), parts.Folder)}</figure>\n"
        : $"<figure class=\"diagram\"><pre>{Html.Text(diagram.Mermaid)}</pre></figure>\n";

    private string Drawing(Shown.Drawing drawing)
    {
        if (InlineSvg.IsFor(drawing.Svg))
            return $"<figure class=\"drawing\">{InlineSvg.Of(drawing.Svg, parts.DrawingStyles)}</figure>\n";

        var path = $"{NextName()}.svg";
        parts.Folder.Write(path, drawing.Svg);
        var size = Size().Match(drawing.Svg) is { Success: true } found
            ? $" width=\"{Whole(found.Groups[1].Value)}\" height=\"{Whole(found.Groups[2].Value)}\""
            : "";
        return $"<figure class=\"drawing\"><img src=\"{path}\"{size} loading=\"lazy\" alt=\"{Html.Text(drawing.Alt)}\"></figure>\n";
    }

    private string NextName() => $"figures/{chapter.Lesson.Slug}-{++_pictures}";

    private static int Whole(string number) => (int)Math.Ceiling(double.Parse(number, CultureInfo.InvariantCulture));

    [GeneratedRegex("""<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)""")]
    private static partial Regex Size();
}
