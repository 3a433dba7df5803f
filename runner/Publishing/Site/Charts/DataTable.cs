namespace NotebookRunner;

/// <summary>Numbers of a chart as a table: the first column says of what, the others how much.</summary>
internal sealed record DataTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string ToHtml()
    {
        var heads = string.Concat(Heads.Select(head => $"<th scope=\"col\">{Html.Text(head)}</th>"));
        var rows = string.Concat(Rows.Select(row =>
            $"<tr><th scope=\"row\">{Html.Text(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Html.Text(cell)}</td>"))}</tr>\n"));
        return $"<table><caption>{Html.Text(Caption)}</caption><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>\n";
    }
}
