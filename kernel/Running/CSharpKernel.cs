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
    private readonly Imports imports;
    private readonly string formerDirectory = Environment.CurrentDirectory;
    private readonly OutputFeed feed = new();
    private readonly SessionAssemblies assemblies = new();
    private readonly SubmissionChain submissions;

    /// <summary>Starts a session whose working directory is the notebook's folder.</summary>
    /// <param name="notebookPath">The notebook: errors name it, relative paths start at its folder. It need not exist.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder does not exist.</exception>
    public CSharpKernel(string notebookPath)
        : this(notebookPath, Host.Current.Packages)
    {
    }

    internal CSharpKernel(string notebookPath, IPackageStore packages)
    {
        ArgumentException.ThrowIfNullOrEmpty(notebookPath);
        this.notebookPath = notebookPath;
        notebook = Path.GetFullPath(notebookPath);
        var workingFolder = Path.GetDirectoryName(notebook)!;
        imports = new Imports(workingFolder);
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
            foreach (var part in imports.Follow(cell, notebook))
            {
                if (part is CellPart.Words words)
                    feed.Add(new Dictionary<string, string> { [words.MimeType] = words.Text });
                else
                    await RunAsync((CellPart.Code)part);
            }

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
            throw RuntimeErrors.Of(thrown, assemblies.PositionOf, submission.Value ?? code.Position);
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
