namespace NotebookKernel;

/// <summary>A value that a cell has displayed, and that can be replaced where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly string id;
    private readonly string[] mimeTypes;

    internal DisplayedValue(string id, string[] mimeTypes)
    {
        this.id = id;
        this.mimeTypes = mimeTypes;
    }

    /// <summary>Shows <paramref name="value"/> in place of the former one, in the same forms.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public void Update(object? value) => OutputFeed.Current.Replace(id, MimeBundle.Of(value, mimeTypes));
}
