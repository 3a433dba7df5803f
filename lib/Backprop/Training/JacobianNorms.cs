namespace Backprop;

/// <summary>The Frobenius norms of the six Jacobians at one step, before any noise.</summary>
/// <param name="Step">How many steps had been taken.</param>
/// <param name="J_W1">‖∂C/∂W1‖.</param>
/// <param name="J_b1">‖∂C/∂b1‖.</param>
/// <param name="J_W2">‖∂C/∂W2‖.</param>
/// <param name="J_b2">‖∂C/∂b2‖.</param>
/// <param name="J_W3">‖∂C/∂W3‖.</param>
/// <param name="J_b3">‖∂C/∂b3‖.</param>
public sealed record JacobianNorms(int Step, double J_W1, double J_b1, double J_W2, double J_b2, double J_W3, double J_b3);
