namespace Backprop.Charts;

/// <summary>A figure for plotly.js with words that say what it shows. Any notebook can draw it.</summary>
[TypeFormatterSource(typeof(ChartFormatters), PreferredMimeTypes = ["text/html"])]
public sealed class Chart
{
    internal Chart(string figureJson, string alt) => (FigureJson, Alt) = (figureJson, alt);

    /// <summary>The figure for plotly.js: data, layout and frames. It has no template and no colours of page or text: the theme is the page's.</summary>
    public string FigureJson { get; }

    /// <summary>What the picture shows, in one or two sentences.</summary>
    public string Alt { get; }

    /// <summary>The figure as HTML with a theme for light and dark pages. The page needs plotly.js: <see cref="Charts.Script"/>.</summary>
    public string ToHtml() => FigureHtml.Of(this);

    /// <summary>The same as <see cref="Alt"/>.</summary>
    public override string ToString() => Alt;
}
