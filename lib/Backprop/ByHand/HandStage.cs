namespace Backprop;

/// <summary>The lines that make one matrix, as z1 or J_W3.</summary>
/// <param name="Name">The matrix's name, as in "J_W3".</param>
/// <param name="Formula">What it equals, for all of its entries at once, as in W1·a0 + b1; a word of explanation may follow.</param>
/// <param name="Lines">A line for each entry, row by row.</param>
public sealed record HandStage(string Name, string Formula, IReadOnlyList<HandLine> Lines);
