using System.Text;

namespace NotebookRunner;

/// <summary>A file in a URL: <c>data:image/png;base64,iVBOR…</c>.</summary>
internal static class DataUrl
{
    public static (byte[] Bytes, string Extension) Read(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        var content = url[(comma + 1)..];
        return url[..Math.Max(comma, 0)] switch
        {
            "data:image/png;base64" => (Convert.FromBase64String(content), "png"),
            "data:image/svg+xml" => (Encoding.UTF8.GetBytes(Uri.UnescapeDataString(content)), "svg"),
            var head => throw new FormatException($"A picture begins \"{head}\": expected data:image/png;base64 or data:image/svg+xml."),
        };
    }
}
