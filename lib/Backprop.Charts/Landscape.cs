namespace Backprop.Charts;

/// <summary>The cost on a mesh over two weights.</summary>
internal sealed class Landscape
{
    private Landscape(WeightRange u, WeightRange v, double[][] costs)
    {
        (U, V, Costs) = (u, v, costs);
        var places = costs.SelectMany((row, i) => row.Select((cost, j) => (u: u.Values[j], v: v.Values[i], Cost: cost))).ToArray();
        (Lowest, Highest) = (places.MinBy(place => place.Cost), places.MaxBy(place => place.Cost));
    }

    public WeightRange U { get; }

    public WeightRange V { get; }

    /// <summary>For each v a row of costs, one for each u.</summary>
    public double[][] Costs { get; }

    public (double u, double v, double Cost) Lowest { get; }

    public (double u, double v, double Cost) Highest { get; }

    public static Landscape Of(Func<double, double, double> cost, WeightRange u, WeightRange v) =>
        new(u, v, [.. v.Values.Select(right => u.Values.Select(left => Require.Cost(cost, left, right)).ToArray())]);

    /// <summary>The corner with the lowest cost, −1 or 1 for u and for v: from there no hill hides the valley.</summary>
    public int[] LowestCorner => new int[][] { [1, -1], [1, 1], [-1, 1], [-1, -1] }.MinBy(corner => Costs[corner[1] < 0 ? 0 : ^1][corner[0] < 0 ? 0 : ^1])!;

    /// <summary>"W3[0, 1] = 0.5, W3[1, 2] = -1", with two digits.</summary>
    public string Place(double u, double v) => $"{U.Name} = {Digits.Two(u)}, {V.Name} = {Digits.Two(v)}";

    /// <summary>What both pictures of it say in words.</summary>
    public string Words =>
        $"the cost over {U} and {V}: on a mesh of {WeightRange.Points}×{WeightRange.Points} points it is lowest, {Digits.Two(Lowest.Cost)}, at {Place(Lowest.u, Lowest.v)}, "
        + $"and highest, {Digits.Two(Highest.Cost)}, at {Place(Highest.u, Highest.v)}.";
}
