namespace Backprop.Charts;

/// <summary>A <see cref="HandCalculation"/> as a table: stage by stage, a row for each number.</summary>
public static class HandCalculationTable
{
    /// <summary>An HTML table; any page may be behind it, and a narrow one scrolls it.</summary>
    public static string ToHtml(HandCalculation calculation) => Of(calculation).ToHtml();

    /// <summary>The same as plain text.</summary>
    public static string ToText(HandCalculation calculation) => Of(calculation).ToText();

    private static Table Of(HandCalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return new(
            $"{calculation.Name}, by hand",
            [new("number"), new("calculation", Wraps: true), new("in numbers", Joint: "="), new("result", Right: true)],
            [.. calculation.Stages.Select(stage => new TableSection(
                [.. stage.Lines.Select(line => (string[])[line.Name, line.Symbols, line.Numbers, line.Result])],
                stage.Name, stage.Formula, Colour(stage.Name)))]);
    }

    private static PaletteColour Colour(string stage) => stage[0] switch { 'a' => Palette.a, 'z' => Palette.z, _ => Palette.J };
}
