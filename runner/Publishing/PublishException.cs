namespace NotebookRunner;

/// <summary>Why nothing is published. The message says what was expected, what came, and what to do.</summary>
internal sealed class PublishException(string message) : Exception(message);
