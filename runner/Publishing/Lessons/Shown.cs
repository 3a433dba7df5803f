namespace NotebookRunner;

/// <summary>One output of a cell.</summary>
internal abstract record Shown
{
    /// <summary>A value.</summary>
    public sealed record Words(string Text) : Shown;

    /// <summary>What was written to the console.</summary>
    public sealed record Printed(string Text, bool IsError) : Shown;

    /// <summary>HTML without scripts and style sheets (a table, most of the time), and the same as text.</summary>
    public sealed record Markup(string Html, string Text) : Shown;

    /// <summary>A figure for plotly.js, without a theme, and what it shows in words.</summary>
    public sealed record Figure(string Json, string Alt) : Shown;

    /// <summary>An SVG document, and what it shows in words.</summary>
    public sealed record Drawing(string Svg, string Alt) : Shown;
}
