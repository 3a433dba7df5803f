namespace Backprop.Charts;

/// <summary>A <see cref="ShapeLedger"/> as a table: a row for each line of the Jacobian's code.</summary>
public static class ShapeLedgerTable
{
    /// <summary>An HTML table; any page may be behind it, and a narrow one scrolls it.</summary>
    public static string ToHtml(ShapeLedger ledger) => Of(ledger).ToHtml();

    /// <summary>The same as plain text.</summary>
    public static string ToText(ShapeLedger ledger) => Of(ledger).ToText();

    private static Table Of(ShapeLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return new(
            $"{ledger.Name}, line by line",
            [new("code", Code: true, Wraps: true), new("factor"), new("shapes"), new("here")],
            [new([.. ledger.Rows.Select(row => (string[])[row.Code, row.Meaning, row.Symbols, row.Shapes])])]);
    }
}
