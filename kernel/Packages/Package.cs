namespace NotebookKernel;

internal sealed record Package(string Id, string Version)
{
    public override string ToString() => $"{Id} {Version}";
}
