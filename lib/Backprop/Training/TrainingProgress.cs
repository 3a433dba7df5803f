namespace Backprop;

/// <summary>Where training stands.</summary>
/// <param name="Step">Steps taken so far.</param>
/// <param name="Steps">Steps to take in all.</param>
/// <param name="Cost">The cost at this step.</param>
public readonly record struct TrainingProgress(int Step, int Steps, double Cost);
