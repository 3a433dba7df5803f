namespace NotebookRunner;

/// <summary>
/// A folder that is written beside its place and takes the place when it is whole: <c>site.new</c>, then <c>site</c>.
/// Whoever looks sees the earlier folder or the new one, and nothing between.
/// </summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string _place, _former;

    /// <exception cref="IOException">What an earlier attempt left cannot be removed.</exception>
    public NewFolder(string place)
    {
        (_place, _former, Path) = (place, place + ".old", place + ".new");
        if (Directory.Exists(_former) && !Directory.Exists(_place))
            Directory.Move(_former, _place); // an earlier attempt ended between the two moves of TakePlace
        Dispose();
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>What is there now, and stays if nothing takes its place.</summary>
    public string Place => _place;

    /// <exception cref="IOException">A program holds a file of the earlier folder open. Then that folder is still there.</exception>
    public void TakePlace()
    {
        if (Directory.Exists(_place))
            Directory.Move(_place, _former);
        try
        {
            Directory.Move(Path, _place);
        }
        catch
        {
            GiveBack();
            throw;
        }
    }

    /// <summary>Takes <see cref="TakePlace"/> back, as long as this is not disposed of.</summary>
    public void GiveBack()
    {
        if (Directory.Exists(_place))
            Directory.Move(_place, Path);
        if (Directory.Exists(_former))
            Directory.Move(_former, _place);
    }

    /// <summary>Removes what has not taken its place, and what has lost it.</summary>
    public void Dispose()
    {
        foreach (var folder in new[] { Path, _former }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }
}
