using System.Reflection;

namespace NotebookRunner;

/// <summary>The scripts and style sheets that lie beside the code and are carried by the program.</summary>
internal static class Assets
{
    /// <param name="name">As in <c>figure.js</c>.</param>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"The program carries no {name}: expected a file in an Assets folder.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
