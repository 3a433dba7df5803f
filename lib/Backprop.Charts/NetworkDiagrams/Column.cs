namespace Backprop.Charts;

/// <summary>A layer as a column of neurons. Of a layer too large to draw, the first and the last few, and a gap.</summary>
/// <param name="Size">How many neurons the layer has.</param>
/// <param name="X">The middle of the column.</param>
/// <param name="Neurons">Those that are drawn.</param>
/// <param name="Gap">The height at which the others are missing, if any are.</param>
internal sealed record Column(int Size, double X, IReadOnlyList<Neuron> Neurons, double? Gap)
{
    /// <summary>More than these are not all drawn.</summary>
    public const int Most = 12;

    private const int First = 6, Last = 5;

    /// <summary>More would stand apart as if they had nothing to do with one another.</summary>
    private const double WidestPitch = 50;

    /// <summary>How many places a layer takes, the gap's included.</summary>
    public static int Places(int size) => Math.Min(size, Most);

    public static Column Of(int size, double x, double top, double height)
    {
        var places = Places(size);
        var pitch = Math.Min(WidestPitch, height / places);
        double Y(int place) => top + height / 2 + (place - (places - 1) / 2.0) * pitch;

        var neurons = Enumerable.Range(0, places).Select(place => new Neuron(place, x, Y(place)));
        if (size <= Most)
            return new(size, x, [.. neurons], null);
        return new(
            size, x,
            [.. neurons.Where(neuron => neuron.Index != First)
                .Select(neuron => neuron.Index < First ? neuron : neuron with { Index = size - places + neuron.Index })],
            Y(First));
    }

    /// <summary>What the gap hides, in words; null where nothing is hidden.</summary>
    public string? Hidden(string layer) =>
        Gap is null ? null : $"Of the {Digits.Count(Size)} neurons of {layer} the first {First} and the last {Last} are drawn.";
}
