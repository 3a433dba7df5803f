namespace NotebookRunner;

/// <summary>The browser did not do its part. The lessons are not to blame, and can be published without its pictures.</summary>
internal sealed class ChromiumException(string message) : Exception(message);
