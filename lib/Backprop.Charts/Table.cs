using System.Text;
using System.Text.RegularExpressions;

namespace Backprop.Charts;

/// <summary>A table of words and numbers, for a page and for a terminal.</summary>
/// <remarks>
/// Lines are half-transparent and nothing is coloured but the marks, so any page may be behind it, light or dark.
/// On a narrow page the table scrolls, not the page.
/// </remarks>
internal sealed partial record Table(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableSection> Sections)
{
    private const string Line = "1px solid rgba(128,128,128,.35)";
    private const char Unbroken = '\u00a0';
    private const string Plain = "background:transparent;color:inherit";

    private bool HasHeads => Columns.Any(column => column.Head.Length > 0);

    public string ToHtml()
    {
        var html = new StringBuilder();
        // Where cells hold two things side by side, the width is the page's: they would not ask for it.
        var width = Columns.Any(column => column.Joint is not null) ? "100%;max-width:60em" : "auto";
        html.Append($"<div style=\"overflow-x:auto\"><table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9em;width:{width}\">");
        html.Append($"<caption style=\"text-align:left;font-weight:600;color:inherit\">{Html(Caption)}</caption>");
        if (HasHeads)
            html.Append($"<thead><tr style=\"background:transparent\">{string.Concat(Columns.Where(column => column.Joint is null).Select(Head))}</tr></thead>");

        html.Append("<tbody>");
        foreach (var section in Sections)
        {
            if (section.Name is not null)
                html.Append($"<tr style=\"background:transparent\">{Title(section)}</tr>");
            foreach (var row in section.Rows)
                html.Append($"<tr style=\"background:transparent\">{Cells(row)}</tr>");
        }

        return html.Append("</tbody></table></div>").ToString();
    }

    public string ToText()
    {
        string[] heads = [.. Columns.Select(column => column.Head)];
        var rows = Sections.SelectMany(section => section.Rows);
        var widths = Columns.Select((_, at) => rows.Append(heads).Max(row => row[at].Length)).ToArray();

        List<string> lines = [Caption];
        if (HasHeads)
            lines.Add(Padded(heads));
        foreach (var section in Sections)
        {
            if (section.Name is not null)
                lines.Add($"\n{section.Name} = {section.Words}");
            lines.AddRange(section.Rows.Select(Padded));
        }

        return string.Join('\n', lines);

        string Padded(string[] row) => string.Join("  ", row.Select((text, at) => Columns[at].Right ? text.PadLeft(widths[at]) : text.PadRight(widths[at]))).TrimEnd();
    }

    private static string Head(TableColumn column) =>
        $"<th scope=\"col\" style=\"padding:2px 8px;text-align:{Side(column)};font-weight:600;border:{Line};{Plain}\">{Html(column.Head)}</th>";

    private string Title(TableSection section)
    {
        var mark = section.Colour is { } colour ? $";border-left:4px solid {colour.Hex}" : "";
        return $"<th colspan=\"{Columns.Count(column => column.Joint is null)}\" scope=\"rowgroup\" style=\"padding:8px 8px 2px;text-align:left;font-weight:400;border:{Line}{mark};{Plain}\"><b>{Html(section.Name!)}</b> = {Html(TermByTerm(section.Words))}</th>";
    }

    private string Cells(string[] row)
    {
        var cells = new StringBuilder();
        for (var at = 0; at < row.Length; at++)
        {
            var column = Columns[at];
            var html = Words(row[at], column);
            if (at + 1 < row.Length && Columns[at + 1].Joint is { } joint)
            {
                html = $"<div style=\"display:flex;flex-wrap:wrap;column-gap:1em\"><span style=\"flex:1 1 12em\">{html}</span> "
                    + $"<span style=\"flex:1 1 12em\">{joint}{Unbroken}{Words(row[at + 1], Columns[at + 1])}</span></div>";
                at++;
            }

            var space = column.Wraps ? "min-width:11em" : "white-space:nowrap";
            cells.Append($"<td style=\"padding:2px 8px;{space};text-align:{Side(column)};vertical-align:baseline;border:{Line};{Plain}\">{html}</td>");
        }

        return cells.ToString();
    }

    private static string Words(string text, TableColumn column) => column.Code
        ? $"<code style=\"padding:0;font-size:1em;{Plain}\">{Html(text).Replace(".", "<wbr/>.")}</code>"
        : Html(column.Wraps || column.Joint is not null ? TermByTerm(text) : text);

    /// <summary>A calculation that breaks before + and − and before a slope's (1 − a), and not elsewhere in a product or in a bracket.</summary>
    private static string TermByTerm(string text) =>
        Bracket().Replace(text, bracket => bracket.Value.Replace(' ', Unbroken))
            .Replace("·(1", "\u200b·(1").Replace(" · (1", $" ·{Unbroken}(1").Replace(" · ", $"{Unbroken}·{Unbroken}").Replace(" + ", $" +{Unbroken}").Replace(" − ", $" −{Unbroken}");

    private static string Side(TableColumn column) => column.Right ? "right" : "left";

    /// <summary>The text with its three dangerous signs escaped, and powers raised: e^−0.31 as e with −0.31 above.</summary>
    private static string Html(string text) =>
        Power().Replace(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"), "<sup style=\"line-height:0\">$1</sup>");

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\^(−?[\w.]+(?:−\d+)?)")]
    private static partial Regex Power();
}
