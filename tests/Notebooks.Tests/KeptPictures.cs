namespace Notebooks.Tests;

/// <summary>
/// Puts the README's pictures back. A notebook draws them anew, and a processor that rounds otherwise draws others: a test
/// must not change what is committed.
/// </summary>
internal sealed class KeptPictures : IDisposable
{
    private readonly Dictionary<string, byte[]> _pictures =
        Directory.EnumerateFiles(Path.Combine(Notebooks.Folder, "..", "docs"), "*.svg").ToDictionary(file => file, File.ReadAllBytes);

    public void Dispose()
    {
        foreach (var (file, bytes) in _pictures)
            File.WriteAllBytes(file, bytes);
    }
}
