namespace Backprop;

/// <summary>The network as it was at one step of its training.</summary>
/// <param name="Step">How many steps had been taken.</param>
/// <param name="Network">The network then.</param>
public sealed record Snapshot(int Step, Network Network);
