namespace Backprop;

/// <summary>One line of a Jacobian and what it does to the shape.</summary>
/// <param name="Code">The line as it stands in the library, as in <c>J = (J.Transpose() * W3).Transpose();</c>.</param>
/// <param name="Meaning">The chain rule's factor that it multiplies by, as in ∂z3/∂a2.</param>
/// <param name="Symbols">Shapes in symbols, as in (N×2 · 2×n2)ᵀ = n2×N.</param>
/// <param name="Shapes">The same with the sizes of the matrices that were multiplied, as in (100×2 · 2×7)ᵀ = 7×100.</param>
public sealed record LedgerRow(string Code, string Meaning, string Symbols, string Shapes);
