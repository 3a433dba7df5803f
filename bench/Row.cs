namespace Bench;

/// <summary>A line of the table of what must be reached.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Against">By whom else.</param>
/// <param name="Figures">Ours and theirs.</param>
/// <param name="Ratio">Median and range of ours against theirs.</param>
/// <param name="Bound">What must be reached.</param>
/// <param name="Reached">Whether it was; null where it was not measured.</param>
internal sealed record Row(string Work, string Against, string Figures, string Ratio, string Bound, bool? Reached)
{
    /// <summary>Both stand in the same comparison.</summary>
    public static Row Of(string work, Standing ours, Standing theirs, double atLeast) =>
        theirs.IsMissing
            ? new(work, theirs.Contestant.Name, $"{Digits.Rate(ours)} steps/s : –", "–", $"≥ {atLeast}×", null)
            : Of(work, theirs.Contestant.Name, $"{Digits.Rate(ours)} : {Digits.Rate(theirs)} steps/s", ours.Times(theirs), atLeast);

    public static Row Of(string work, string against, string figures, Spread ratio, double atLeast) =>
        new(work, against, figures, Digits.Times(ratio), $"≥ {atLeast}×", ratio.Median >= atLeast);
}
