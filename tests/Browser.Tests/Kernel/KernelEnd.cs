namespace Browser.Tests;

/// <summary>How a run ended.</summary>
/// <param name="How"><c>done</c>, <c>stopped</c> or <c>died</c>; <c>failed</c> if there was no kernel to run it.</param>
/// <param name="Error">Why the cell was done early.</param>
/// <param name="Message">Why the kernel died, or why there was none.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record KernelEnd(string How, KernelError? Error, string? Message, double Seconds);
