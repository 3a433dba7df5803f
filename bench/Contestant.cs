namespace Bench;

/// <summary>Who is measured: a program that takes part in the conversation described at <see cref="Peer"/>.</summary>
/// <param name="Name">As it stands in the tables.</param>
/// <param name="Program">What to start.</param>
/// <param name="Arguments">With which arguments.</param>
internal sealed record Contestant(string Name, string Program, params string[] Arguments)
{
    /// <summary>Variables that its process sees in place of this one's; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>It does not descend as the others do (noise, Adam …), so its costs are its own.</summary>
    public bool HasItsOwnPath { get; init; }

    /// <summary>What a Debian machine needs for it.</summary>
    public string Install { get; init; } = "";
}
