namespace Backprop;

/// <summary>One calculation that a pocket calculator can repeat.</summary>
/// <param name="Name">What is computed, as in z1[0].</param>
/// <param name="Symbols">From what, as in W1[0,0]·a0 + b1[0].</param>
/// <param name="Numbers">The same with the numbers in place, each as it was shown where it was computed, as in 0.97 · 0.25 − 0.15.</param>
/// <param name="Result">What comes out, to four significant digits, as in 0.0925. Later lines go on from this number.</param>
public sealed record HandLine(string Name, string Symbols, string Numbers, string Result);
