using System.Collections.Immutable;
using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace NotebookKernel;

/// <summary>
/// Runs the cells of a notebook in this process. While it lives, the process's current directory is the notebook's
/// folder; while a cell runs, the process's console is the cell's. So a process has one kernel at a time.
/// </summary>
public sealed class CSharpKernel : IDisposable
{
    private readonly string notebook;
    private readonly string notebookPath;
    private readonly string workingFolder;
    private readonly string formerDirectory = Environment.CurrentDirectory;
    private readonly OutputFeed feed = new();
    private readonly SessionAssemblies assemblies = new();
    private readonly SubmissionChain submissions;

    /// <summary>Starts a session whose working directory is the notebook's folder.</summary>
    /// <param name="notebookPath">The notebook: errors name it, relative paths start at its folder. It need not exist.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public CSharpKernel(string notebookPath)
        : this(notebookPath, PackageStore.OfThisUser)
    {
    }

    internal CSharpKernel(string notebookPath, PackageStore packages)
    {
        ArgumentException.ThrowIfNullOrEmpty(notebookPath);
        this.notebookPath = notebookPath;
        notebook = Path.GetFullPath(notebookPath);
        workingFolder = Path.GetDirectoryName(notebook)!;
        submissions = new SubmissionChain(workingFolder, assemblies, packages);

        // For libraries that draw: this host takes application/vnd.plotly.v1+json, so they need not bring plotly.js.
        AppContext.SetSwitch("Notebook.DrawsPlotlyFigures", true);
        Formatter.ResetToDefault(); // It belongs to the process and may remember an earlier session.
        Environment.CurrentDirectory = workingFolder;
        _ = WarmUp.Formatters();
    }

    /// <summary>Runs one cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="show">
    /// Takes each output when it happens, on whichever thread that is, but one at a time. It must neither display anything
    /// nor write to <see cref="Console"/>, which is the cell's now: doing so throws <see cref="InvalidOperationException"/>.
    /// </param>
    /// <returns>Null when the cell ran to its end, otherwise why not. Later cells can run all the same.</returns>
    /// <exception cref="InvalidOperationException">A cell is running already.</exception>
    public async Task<CellError?> RunAsync(Cell cell, Action<Output> show)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(show);
        feed.Open(show);
        using var console = new CellConsole(feed);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            await RunAsync(cell, [notebook]);
            return null;
        }
        catch (CellFailedException failure)
        {
            var (path, line, column) = failure.Position;
            return new CellError(failure.Kind, failure.Message, AsGiven(path), cell.Number, line, column);
        }
        finally
        {
            feed.Close();
        }
    }

    /// <summary>Gives the process its current directory back.</summary>
    public void Dispose() => Environment.CurrentDirectory = formerDirectory;

    /// <param name="cell">The cell.</param>
    /// <param name="files">The file it is in, and before it those that import it, the notebook first.</param>
    private async Task RunAsync(Cell cell, ImmutableArray<string> files)
    {
        if (CellLanguages.MimeTypeOf(cell.Language) is { } mimeType)
        {
            feed.Add(new Dictionary<string, string> { [mimeType] = cell.Text });
            return;
        }

        if (cell.Language != "csharp")
        {
            throw new CellFailedException(
                "unsupported",
                $"A cell in {cell.Language} cannot run here: supported are {CellLanguages.Supported}.",
                new SourcePosition(files[^1], cell.Line, 1));
        }

        foreach (var part in CellParts.Of(cell, files[^1]))
        {
            if (part is CellPart.Import import)
                await RunAsync(import, files);
            else
                await RunAsync((CellPart.Code)part);
        }
    }

    private async Task RunAsync(CellPart.Import import, ImmutableArray<string> files)
    {
        // Against the working directory, as in .NET Interactive, even when a file in another folder imports it.
        var path = Path.GetFullPath(import.File, workingFolder);
        if (files.Contains(path))
        {
            var chain = files.Append(path).Select(Path.GetFileName);
            throw new CellFailedException("directive", $"#!import goes round in a circle: {string.Join(" → ", chain)}", import.Position);
        }

        if (!File.Exists(path))
            throw new CellFailedException("directive", $"#!import {import.File}: there is no file {path}", import.Position);

        foreach (var cell in CellsOf(path, import))
            await RunAsync(cell, files.Add(path));
    }

    private static IReadOnlyList<Cell> CellsOf(string path, CellPart.Import import)
    {
        try
        {
            return Path.GetExtension(path) == ".cs"
                ? [new Cell(1, "csharp", Lines.Normalize(File.ReadAllText(path)), 1)]
                : Notebook.Load(path).Cells;
        }
        catch (NotebookFormatException error)
        {
            throw new CellFailedException("directive", error.Message, new SourcePosition(path, error.Line, 1));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new CellFailedException("directive", $"#!import {import.File}: {unreadable.Message}", import.Position);
        }
    }

    private async Task RunAsync(CellPart.Code code)
    {
        var submission = await CompileAsync(code);
        _ = WarmUp.Compiler();
        try
        {
            var value = await submission.Run();
            if (submission.Value is not null)
                feed.Display(value, []);
        }
        catch (Exception thrown)
        {
            throw RuntimeErrors.Of(thrown, assemblies.IsCell, submission.Value ?? code.Position);
        }
    }

    private async Task<Submission> CompileAsync(CellPart.Code code)
    {
        try
        {
            return await submissions.CompileAsync(code);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // The file of an #r that is there and cannot be read. The compiler does not say which line names it.
            throw new CellFailedException("directive", unreadable.Message, code.Position);
        }
    }

    /// <summary>A path in the way in which the notebook's was given: relative to where the process stood, or from the root.</summary>
    private string AsGiven(string path) =>
        path == notebook ? notebookPath
        : Path.IsPathRooted(notebookPath) ? path
        : Path.GetRelativePath(formerDirectory, path);
}
