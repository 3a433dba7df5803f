namespace Notebooks.Tests;

/// <summary>
/// A comment in the prose that says how what stands before it is computed: <c>takes 154&lt;!-- 2 * Parameters(6, 7) --&gt; costs</c>.
/// </summary>
/// <param name="Line">The notebook's line on which it stands.</param>
/// <param name="Written">The words that end at the comment.</param>
/// <param name="Number">The number directly before the comment, or null when there are only words.</param>
/// <param name="Expression">What stands in the comment.</param>
internal sealed record Marker(int Line, string Written, WrittenNumber? Number, string Expression)
{
    /// <summary>The cell that evaluates it. Its value is text, so that it arrives with all its digits.</summary>
    public string Code => $"Convert.ToString((object)({Expression}), System.Globalization.CultureInfo.InvariantCulture)";

    /// <summary>What is wrong with what is written, or null.</summary>
    /// <param name="value">What <see cref="Code"/> gave: True, False or a number.</param>
    public string? Problem(string value)
    {
        if (bool.TryParse(value, out var holds))
            return holds ? null : $"\"{Written}\" does not hold: {Expression} is false.";
        if (!double.TryParse(value, out var computed))
            return $"{Expression} is \"{value.Split('\n')[0]}\": behind \"{Written}\" a marker must be a number or a bool.";
        if (Number is not { } number)
            return $"{Expression} is {value}, but no number stands directly before the comment (\"{Written}\"): put it there, or make the marker a bool.";
        return number.Says(computed) ? null : $"\"{Written}\" is written, {Expression} is {value}.";
    }
}
