namespace Bench;

/// <summary>A contestant cannot take part; the message says why.</summary>
internal sealed class PeerException(string message) : Exception(message);
