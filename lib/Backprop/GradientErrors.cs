namespace Backprop;

/// <summary>How far each Jacobian is from its numerical twin: ‖J − D‖ / ‖D‖ in the Frobenius norm (0 where both are 0).</summary>
/// <param name="J_W1">The relative error of J_W1.</param>
/// <param name="J_b1">The relative error of J_b1.</param>
/// <param name="J_W2">The relative error of J_W2.</param>
/// <param name="J_b2">The relative error of J_b2.</param>
/// <param name="J_W3">The relative error of J_W3.</param>
/// <param name="J_b3">The relative error of J_b3.</param>
public sealed record GradientErrors(double J_W1, double J_b1, double J_W2, double J_b2, double J_W3, double J_b3)
{
    /// <summary>The largest of the six; NaN where one of them is NaN.</summary>
    public double Largest => Six.MaxBy(Badness).Error;

    /// <summary>Whose that is, as in "J_W1" or "J_b1, J_b2, J_b3"; "all six" where they are equally far off, to a part in ten thousand.</summary>
    public string Worst
    {
        get
        {
            var worst = Six.Where(one => Badness(one) >= (1 - 1e-4) * Badness(Six.MaxBy(Badness))).Select(one => one.Name).ToList();
            return worst.Count == 6 ? "all six" : string.Join(", ", worst);
        }
    }

    private (string Name, double Error)[] Six =>
        [("J_W1", J_W1), ("J_b1", J_b1), ("J_W2", J_W2), ("J_b2", J_b2), ("J_W3", J_W3), ("J_b3", J_b3)];

    /// <summary>A number that is none is worse than any: to Max it would be the smallest.</summary>
    private static double Badness((string Name, double Error) one) => double.IsNaN(one.Error) ? double.PositiveInfinity : one.Error;
}
