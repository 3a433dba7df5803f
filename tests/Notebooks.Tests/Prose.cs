using System.Text.RegularExpressions;
using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>Reads a Markdown cell: which numbers and claims it makes, how each is computed, and which say nothing of that.</summary>
internal sealed partial class Prose
{
    private const char Silent = '\u0001';   // stands for each character that makes no claim in words
    private const char Code = '\u0002';     // the same, in a code span
    private const char Comment = '\u0003';  // the same, in a marker

    private readonly string text;
    private readonly int firstLine;
    private readonly List<Marker> markers = [];
    private readonly List<(int Line, string Problem)> problems = [];

    private Prose(string text, int firstLine)
    {
        this.text = text;
        this.firstLine = firstLine;

        // What begins first wins, as in Markdown: a $ in a comment opens no formula, a comment in a code span is code.
        var silenced = Part().Replace(text, Silenced);
        if (silenced.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open)
            problems.Add((LineOf(open), "a comment begins here and does not end."));
        silenced = TableCell().Replace(silenced, cell => cell.Value.Contains(Code, StringComparison.Ordinal) ? new(Code, cell.Length) : cell.Value);
        foreach (Match number in Number().Matches(silenced))
        {
            if (NeedsMarker(number) && !IsMarked(silenced, number.Index + number.Length))
                problems.Add((LineOf(number.Index), $"{number.Value.Trim()} has no marker: put <!-- the expression that computes it --> directly behind it (CONTRIBUTING, point 6)."));
        }
    }

    /// <summary>The numbers and claims of a cell that say how they are computed.</summary>
    public IReadOnlyList<Marker> Markers => markers;

    /// <summary>What is wrong in the writing: numbers without a marker, markers that a reader would see.</summary>
    public IReadOnlyList<(int Line, string Problem)> Problems => problems;

    /// <summary>Reads a Markdown cell.</summary>
    public static Prose Of(Cell cell) => new(cell.Text, cell.Line);

    private string Silenced(Match part)
    {
        if (part.Groups["comment"].Success)
        {
            Read(part);
            return new(Comment, part.Length);
        }

        if (part.Value.Contains("<!--", StringComparison.Ordinal))
            problems.Add((LineOf(part.Index), $"a reader would see the comment in {part.Value.Trim()}: put it behind, and behind a heading not at all."));
        return new(part.Groups["code"].Success ? Code : Silent, part.Length);
    }

    private void Read(Match comment)
    {
        var expression = comment.Groups["comment"].Value.Trim();
        var before = text[(text.LastIndexOf('\n', comment.Index) + 1)..comment.Index];
        var visible = Part().Replace(before, earlier => earlier.Groups["comment"].Success ? "" : earlier.Value);

        string? problem =
            visible.Trim().Length == 0 ? "begins its line, so Markdown takes the line for HTML" :
            expression.Contains('\n', StringComparison.Ordinal) ? "does not end on its line" :
            expression.Contains("--", StringComparison.Ordinal) ? "holds --, which ends a comment in some Markdown" :
            expression.Contains('$', StringComparison.Ordinal) ? "holds a $, which opens a formula in some Markdown" :
            before.TrimStart().StartsWith('|') && expression.Contains('|', StringComparison.Ordinal) ? "holds a |, which ends the table's cell" :
            null;
        if (problem is not null)
        {
            problems.Add((LineOf(comment.Index), $"the comment {comment.Value} {problem}: write it another way."));
            return;
        }

        var number = NumberAtEnd().Match(visible);
        markers.Add(new(
            LineOf(comment.Index),
            number.Success ? number.Value.Trim() : string.Join(' ', visible.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(6)),
            number.Success ? WrittenNumber.Of(number) : null,
            expression));
    }

    private int LineOf(int index) => firstLine + text.AsSpan(0, index).Count('\n');

    /// <summary>A decimal point, a percent sign, an exponent, or three digits and more; but a bare 1986 is a year.</summary>
    private static bool NeedsMarker(Match number) =>
        number.Groups["fraction"].Success || number.Groups["e"].Success || number.Groups["ten"].Success || number.Groups["percent"].Success
        || (number.Groups["digits"].Length >= 3 && !Year().IsMatch(number.Value));

    private static bool IsMarked(string silenced, int end) => silenced.AsSpan(end).TrimStart('*') is [Comment, ..];

    [GeneratedRegex(
        @"<!--(?<comment>.*?)-->" +
        @"|^```.*?^```" +                                         // a fenced block
        @"|(?<code>(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`))" +
        @"|\$\$.*?\$\$|\$(?![\s$])[^$\n]+\$" +                    // formulas
        @"|^\#{1,6} [^\n]*" +                                     // a heading
        @"|!?\[[^\]\n]*\]\([^)\n]*\)|<[a-zA-Z/][^>\n]*>|https?://\S+" + // a link, a tag, an address
        @"|(?<!\w)\d+(?:[-.]\d+){2,}(?!\w)",                      // a name: 1-6-7-2, 2026-03-27, 1.0.712001
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<=^\|.*)[^|\n]+(?=\|)", RegexOptions.Multiline)]
    private static partial Regex TableCell();

    [GeneratedRegex(WrittenNumber.Pattern)]
    private static partial Regex Number();

    [GeneratedRegex(WrittenNumber.Pattern + "(?=[*`]*$)")]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"^(?:1[89]|20)\d\d$")]
    private static partial Regex Year();
}
