using System.Text.Encodings.Web;
using System.Text.Json;

namespace NotebookRunner;

/// <summary>Every output of every cell as JSON: notebooks → cells → outputs → MIME type → text.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Refuses a target that cannot be written, before anything has run.</summary>
    /// <exception cref="IOException">Its folder does not exist, or it is a folder, a link or a notebook itself.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written into its folder.</exception>
    public static void CheckTarget(FileInfo file)
    {
        if (file.Extension == ".dib")
            throw new IOException($"--json {file} is a notebook, which would be lost: expected the path of a file to write.");
        if (file.LinkTarget is not null)
            throw new IOException($"--json {file} is a link: expected the path of a file to write.");
        if (Directory.Exists(file.FullName))
            throw new IOException($"--json {file} is a folder: expected the path of a file to write.");
        if (!Directory.Exists(file.DirectoryName))
            throw new IOException($"--json {file}: there is no folder {file.DirectoryName}. Create it first.");
        using var trial = new FileStream(Beside(file), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Writes beside the target and then moves, so that the file is whole or as it was.</summary>
    public static void Write(FileInfo file, IReadOnlyList<NotebookRun> runs)
    {
        var report = new
        {
            Notebooks = runs.Select(run => new
            {
                Path = run.Notebook.Path.Replace('\\', '/'),
                Title = Summary.Title(run.Notebook),
                Status = JsonNamingPolicy.CamelCase.ConvertName(run.Status.ToString()),
                run.Seconds,
                run.Problem,
                Cells = run.Cells.Select(cell => new
                {
                    Cell = cell.Cell.Number,
                    cell.Cell.Language,
                    cell.Cell.Line,
                    cell.Seconds,
                    Outputs = cell.Outputs.Select(output => new { output.Id, output.Stream, output.Data }),
                    cell.Error,
                }),
            }),
        };

        File.WriteAllText(Beside(file), JsonSerializer.Serialize(report, Options) + "\n");
        File.Move(Beside(file), file.FullName, overwrite: true);
    }

    private static string Beside(FileInfo file) => file.FullName + ".tmp";
}
