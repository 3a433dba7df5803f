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
    /// <summary>The largest of the six.</summary>
    public double Largest => new[] { J_W1, J_b1, J_W2, J_b2, J_W3, J_b3 }.Max();
}
