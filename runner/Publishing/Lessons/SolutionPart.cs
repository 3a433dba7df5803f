namespace NotebookRunner;

/// <summary>A section of the notebook that solves an exercise. Each is folded away by itself: who wants a hint need not see the answer.</summary>
/// <param name="Title">What its heading says.</param>
/// <param name="Blocks">What stands below the heading.</param>
internal sealed record SolutionPart(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>What a section without a heading is called.</summary>
    public const string Untitled = "A solution";

    private const string Heading = "## ";

    public static IReadOnlyList<SolutionPart> Of(Lesson solution)
    {
        List<(string Title, List<Block> Blocks)> parts = [];
        foreach (var block in solution.Blocks)
        {
            if (block is Block.Prose prose && prose.Markdown.StartsWith(Heading, StringComparison.Ordinal))
            {
                var lines = prose.Markdown.Split('\n', 2);
                parts.Add((lines[0][Heading.Length..].Trim(), []));
                if (lines is [_, var text] && text.Trim().Length > 0)
                    parts[^1].Blocks.Add(prose with { Markdown = text.Trim() });
                continue;
            }

            if (parts.Count == 0)
                parts.Add((Untitled, []));
            parts[^1].Blocks.Add(block);
        }

        return [.. parts.Select(part => new SolutionPart(part.Title, part.Blocks))];
    }
}
