namespace NotebookRunner;

/// <summary>Links to the repository's files where it is shown on the web.</summary>
/// <param name="address">As in <c>https://github.com/owner/name</c>.</param>
internal sealed class RepositorySources(string address) : ISources
{
    /// <summary>What the address of each file begins with. HEAD is whatever branch is the main one.</summary>
    public string Prefix { get; } = address.TrimEnd('/') + "/blob/HEAD/";

    public string Href(string path) => Prefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
