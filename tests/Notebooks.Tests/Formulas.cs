using System.Text.RegularExpressions;
using NotebookKernel;

namespace Notebooks.Tests;

/// <summary>
/// Formulas that every reader of Markdown sets: KaTeX, VS Code, and GitHub, which reads Markdown first and formulas after
/// it, so that Markdown's own signs get lost in them.
/// </summary>
internal static partial class Formulas
{
    /// <summary>What is wrong with the formulas of a Markdown cell, with the notebook's lines.</summary>
    public static IEnumerable<(int Line, string Problem)> Problems(Cell cell)
    {
        var lines = NoFormula().Replace(cell.Text, "").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var problem in Problems(lines[i]))
                yield return (cell.Line + i, problem);
            if (lines[i].Contains("$$", StringComparison.Ordinal) && (IsText(i - 1) || IsText(i + 1)))
                yield return (cell.Line + i, "a $$ formula needs an empty line before and after it");
        }

        bool IsText(int line) => line >= 0 && line < lines.Length && lines[line].Trim().Length > 0;
    }

    private static IEnumerable<string> Problems(string line)
    {
        if (line.Contains("$$", StringComparison.Ordinal))
            return Display().Match(line) is { Success: true } display ? OfTex(display.Groups["tex"].Value) : ["a $$ formula stands alone on its line: $$…$$"];
        return Inline().Replace(line, "").Contains('$', StringComparison.Ordinal)
            ? ["a $ without its partner: no space inside $…$, no letter or digit directly outside"]
            : Inline().Matches(line).SelectMany(formula => OfTex(formula.Groups["tex"].Value));
    }

    private static IEnumerable<string> OfTex(string tex)
    {
        if (LostBackslash().Match(tex) is { Success: true } lost)
            yield return $"{lost.Value}: GitHub drops a backslash that no letter follows";
        if (Forbidden().Match(tex) is { Success: true } sign)
            yield return $"{sign.Value} in a formula: Markdown, or KaTeX outside an environment, reads it otherwise";
        if (tex.Count(c => c == '{') != tex.Count(c => c == '}'))
            yield return "{ and } are not in balance";
        if (Regex.Count(tex, @"\\left\b") != Regex.Count(tex, @"\\right\b"))
            yield return @"\left and \right are not in balance";
    }

    [GeneratedRegex(@"(?<ticks>`+).*?\k<ticks>|<!--.*?-->")]
    private static partial Regex NoFormula();

    [GeneratedRegex(@"^\$\$(?<tex>[^$]+)\$\$$")]
    private static partial Regex Display();

    [GeneratedRegex(@"(?<![\w$])\$(?<tex>[^$\s]|[^$\s][^$]*[^$\s])\$(?![\w$])")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\\[^a-zA-Z]")]
    private static partial Regex LostBackslash();

    [GeneratedRegex(@"\\begin|\\end|\]\(|[*&%#|~`]|(?<! )<|<(?! )")]
    private static partial Regex Forbidden();
}
