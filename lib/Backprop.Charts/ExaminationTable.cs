namespace Backprop.Charts;

/// <summary>What came of examining wrong Jacobians, as a table: a row for each.</summary>
public static class ExaminationTable
{
    /// <summary>
    /// An HTML table: the Jacobian that is furthest off, relative to its size; the cost before and after training; and what
    /// the right ones reach. Any page may be behind it, and a narrow one scrolls it.
    /// </summary>
    public static string ToHtml(IEnumerable<Examination> examinations) => Of(examinations).ToHtml();

    /// <summary>The same as plain text.</summary>
    public static string ToText(IEnumerable<Examination> examinations) => Of(examinations).ToText();

    private static Table Of(IEnumerable<Examination> examinations)
    {
        ArgumentNullException.ThrowIfNull(examinations);
        return new(
            "Wrong Jacobians: what notices?",
            [
                new("mistake"), new("throws?"), new("the check: furthest off"), new("cost after 1,000 steps"), new("right ones"),
            ],
            [new([.. examinations.Select(Row)])]);
    }

    private static string[] Row(Examination examination) =>
    [
        examination.Name,
        examination.Throws is null ? "no" : "yes",
        examination.Errors is { } errors ? $"{errors.Worst}: {Digits.Two(errors.Largest)} × size" : "–",
        examination.After is { } after ? $"{Digits.Two(examination.Before)} → {Digits.Two(after)}" : "–",
        Digits.Two(examination.RightAfter),
    ];
}
