namespace NotebookRunner;

/// <summary>Style sheets, scripts and fonts of the site.</summary>
internal static class SiteAssets
{
    /// <summary>The text face, in the weights and the slant that prose has.</summary>
    private static readonly string[] s_fonts = ["400-normal", "400-italic", "600-normal"];

    public static void Copy(SiteFolder folder)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Assets");
        foreach (var file in Directory.EnumerateFiles(source))
            folder.Copy(file, $"assets/{Path.GetFileName(file)}");

        foreach (var font in s_fonts)
        {
            if (NodePackages.Find($"@fontsource/source-serif-4/files/source-serif-4-latin-{font}.woff2") is { } file)
                folder.Copy(file, $"assets/fonts/source-serif-4-{font}.woff2");
        }
    }
}
