using System.Text;

namespace NotebookRunner;

/// <summary>What stands on a lesson's page between its title and the way to the next one.</summary>
internal sealed class LessonBody
{
    private const string Questions = "Check yourself";

    private readonly Chapter _chapter;
    private readonly SiteParts _parts;
    private readonly ProseHtml _prose;
    private readonly ShownHtml _shown;
    private readonly Headings _headings = new();
    private readonly StringBuilder _html = new();

    public LessonBody(Chapter chapter, SiteParts parts)
    {
        (_chapter, _parts) = (chapter, parts);
        _prose = new(parts, _headings, new PageLinks(chapter, parts.Series, parts.Sources));
        _shown = new(chapter, parts);

        var blocks = chapter.Lesson.Blocks;
        if (blocks is [Block.Prose opening, ..])
        {
            HasEquations = EquationReader.Read(opening).Any();
            (Question, var promise) = _prose.Opening(opening);
            _html.Append(promise);
            blocks = [.. blocks.Skip(1)];
        }

        Write(chapter.Lesson, blocks);
    }

    /// <summary>What the lesson asks, as HTML.</summary>
    public string Question { get; } = "";

    public IReadOnlyList<Heading> Headings => _headings.All;

    public bool HasEquations { get; private set; }

    public override string ToString() => _html.ToString();

    private void Write(Lesson lesson, IEnumerable<Block> blocks)
    {
        var hidden = false;
        foreach (var block in blocks)
        {
            // The cells below the questions answer them: they are for those who have thought first.
            var answers = block is Block.Code && _headings.All is [.., { Text: Questions }];
            if (hidden && !answers)
                _html.Append("</details>\n");
            if (answers && !hidden)
                _html.Append("<details class=\"answers\"><summary>The answers, worked out</summary>\n");
            hidden = answers;

            switch (block)
            {
                case Block.Prose prose:
                    HasEquations |= EquationReader.Read(prose).Any();
                    _html.Append(_prose.Of(prose));
                    break;
                case Block.Diagram diagram:
                    _html.Append(_shown.Of(diagram));
                    break;
                case Block.Code code:
                    Write(lesson, code);
                    break;
                case Block.Solution solution:
                    foreach (var part in SolutionPart.Of(solution.Lesson))
                    {
                        _html.Append($"<details class=\"solution\"{Anchor(part)}><summary>{Html.Text(part.Title)}</summary>\n");
                        Write(solution.Lesson, part.Blocks);
                        _html.Append("</details>\n");
                    }

                    break;
            }
        }

        if (hidden)
            _html.Append("</details>\n");
    }

    private static string Anchor(SolutionPart part) => part.Title == SolutionPart.Untitled ? $" id=\"{PageLinks.Solution}\"" : "";

    /// <summary>A cell and what it showed are one thing. Its number is that of the notebook, which no other cell of the page has.</summary>
    private void Write(Lesson lesson, Block.Code code)
    {
        var kind = code.Cell.IsImport ? "cell import" : "cell";
        var id = lesson == _chapter.Lesson ? $"cell-{code.Cell.Number}" : $"solution-cell-{code.Cell.Number}";
        _html.Append($"<div class=\"{kind}\" id=\"{id}\">\n<pre class=\"code\"><code>{CodeHtml.Lines(_parts.Colours.Pieces(lesson, code))}</code></pre>\n");
        if (code.Shown.Count > 0)
            _html.Append($"<div class=\"shown\">\n{string.Concat(code.Shown.Select(_shown.Of))}</div>\n");
        _html.Append("</div>\n");
    }
}
