namespace Backprop;

/// <summary>How a gradient becomes a step.</summary>
public enum Optimizer
{
    /// <summary>W ← W − ηJ; with momentum β: v ← βv + J, W ← W − ηv.</summary>
    Descent,

    /// <summary>Adam (Kingma and Ba, 2015) with β₁ = 0.9, β₂ = 0.999, ε = 1e-8 and bias correction.</summary>
    Adam,
}
