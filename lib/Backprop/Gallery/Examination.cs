namespace Backprop;

/// <summary>What three questions found out about a mistake in the backward pass.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Throws">The message of the exception, where shapes do not fit; null where the code runs.</param>
/// <param name="Errors">How far each of the six is from central differences, relative to them; null where it throws.</param>
/// <param name="Before">The cost before training.</param>
/// <param name="After">The cost after 1,000 steps of plain descent with the mistake; null where it throws.</param>
/// <param name="RightAfter">The cost that the right Jacobians reach from the same start, at the same learning rate.</param>
public sealed record Examination(
    string Name, string? Throws, GradientErrors? Errors, double Before, double? After, double RightAfter);
