using System.Text.RegularExpressions;

namespace NotebookRunner;

/// <summary>What the pages load: style sheets, scripts, fonts.</summary>
internal static partial class SiteAssets
{
    private const string TextFace = "@fontsource/source-serif-4";

    /// <summary>Greek letters in prose are those of the formulas, which are loaded anyway.</summary>
    private const string Greek = """
        @font-face { font-family: "Source Serif 4"; font-display: swap; src: url(fonts/KaTeX_Math-Italic.woff2) format("woff2"); unicode-range: U+3B1-3C9 }

        """;

    private static readonly string[] s_ownFiles =
    [
        "page.css", "index.css", "icon.svg", "scheme-early.js", "page.js", "scheme.js", "contents.js", "scrollers.js", "charts.js", "figure.js", "replay.js",
        "weight-path.css", "weight-path.js",
    ];

    /// <summary>What prose is set in. Bold italics are so few that the browser may slant the bold.</summary>
    private static readonly string[] s_styles = ["400-normal", "400-italic", "600-normal"];

    /// <summary>Whether the text face is installed. Else pages are set in what the reader has.</summary>
    public static bool HasTextFace => NodePackages.Find($"{TextFace}/LICENSE") is not null;

    /// <summary>The fonts of the first words of any page: loaded with it, so that these words do not change before the reader's eyes.</summary>
    public static IEnumerable<string> FirstFonts => HasTextFace ? [FontPath("600-normal"), FontPath("400-normal")] : [];

    public static void Write(SiteFolder folder, IEquations equations)
    {
        foreach (var file in s_ownFiles)
            folder.Write($"assets/{file}", Path.GetExtension(file) == ".css" ? Comment().Replace(Assets.Text(file), "") : Assets.Text(file));
        folder.Write("assets/plotly.min.js", PlotlyScript.Read());

        if (HasTextFace)
        {
            folder.Write("assets/text-face.css", Assets.Text("text-face.css") + (equations is SetEquations ? Greek : ""));
            foreach (var style in s_styles)
                folder.Copy(NodePackages.Find($"{TextFace}/files/source-serif-4-latin-{style}.woff2")!, FontPath(style));
            folder.Copy(NodePackages.Find($"{TextFace}/LICENSE")!, "assets/fonts/source-serif-4-LICENSE.txt");
        }

        if (equations is SetEquations set)
        {
            folder.Write("assets/equations.css", set.Css);
            foreach (var font in SetEquations.Fonts)
                folder.Copy(font, $"assets/fonts/{Path.GetFileName(font)}");
        }
    }

    /// <summary>Of a style sheet: it is part of what a reader waits for.</summary>
    [GeneratedRegex(@"/\*.*?\*/\s*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static string FontPath(string style) => $"assets/fonts/source-serif-4-{style}.woff2";
}
