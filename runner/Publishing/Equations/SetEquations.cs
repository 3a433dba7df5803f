using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NotebookRunner;

/// <summary>Formulas set by KaTeX, with the style sheet and the fonts that they need.</summary>
internal sealed partial class SetEquations : IEquations
{
    private const string Dist = "katex/dist";

    private readonly Dictionary<(string Tex, bool IsDisplay), string> _html = [];

    public SetEquations(IEnumerable<(Equation Equation, string Html)> set)
    {
        var styles = new StyleClasses('k');
        var body = new HtmlParser().ParseDocument("").Body!;
        foreach (var (equation, markup) in set)
        {
            body.InnerHtml = markup;
            foreach (var element in body.QuerySelectorAll("[style]"))
                styles.Replace(element);
            body.QuerySelector("annotation")!.TextContent = equation.Tex; // Who copies it gets what was written, without marks.
            _html.Add((equation.Tex, equation.IsDisplay), body.InnerHtml);
        }

        Css = OtherFormats().Replace(File.ReadAllText(NodePackages.Find($"{Dist}/katex-swap.min.css")!), "") + "\n" + styles.Css;
    }

    /// <summary>KaTeX's style sheet and this site's own rules for formulas. It looks for <see cref="Fonts"/> in <c>fonts/</c> beside it.</summary>
    public string Css { get; }

    /// <summary>The files of KaTeX's fonts. A browser loads the few that a page uses.</summary>
    public static IEnumerable<string> Fonts => Directory.EnumerateFiles(Path.Combine(NodePackages.Folder, "katex", "dist", "fonts"), "*.woff2").Order(StringComparer.Ordinal);

    public string Html(Equation equation) => _html[(equation.Tex, equation.IsDisplay)];

    // Every browser that knows Content-Security-Policy knows woff2.
    [GeneratedRegex(@",url\(fonts/[^)]+\.(woff|ttf)\) format\(""(woff|truetype)""\)")]
    private static partial Regex OtherFormats();
}
