using System.Text;

namespace NotebookKernel.Tests;

/// <summary>Runs notebooks in a kernel of their own and tells what came out, in order, one line an output.</summary>
internal sealed class Session : IDisposable
{
    private readonly CSharpKernel kernel;

    public Session(string? packages = null)
        : this(folder => new PackageStore(packages ?? folder.Path("packages")))
    {
    }

    public Session(IPackageStore packages)
        : this(_ => packages)
    {
    }

    private Session(Func<Folder, IPackageStore> packages)
    {
        Folder = new Folder();
        kernel = new CSharpKernel(Folder.Path("lesson.dib"), packages(Folder));
    }

    public Folder Folder { get; }

    /// <summary>What came out of the last run.</summary>
    public List<Output> Outputs { get; } = [];

    /// <summary>How the last run ended.</summary>
    public CellError? Error { get; private set; }

    /// <summary>Runs every cell, also after one that fails.</summary>
    public async Task<string> RunAsync(string notebook)
    {
        var transcript = new StringBuilder();
        Outputs.Clear();
        Error = null;
        foreach (var cell in Notebook.Parse(notebook).Cells)
        {
            Error = await kernel.RunAsync(cell, output =>
            {
                Outputs.Add(output);
                transcript.Append(Tell(output)).Append('\n');
            });
            if (Error is not null)
                transcript.Append($"{Error.Kind} error in cell {Error.Cell}, {Path.GetFileName(Error.Notebook)}:{Error.Line}:{Error.Column}\n");
        }

        return transcript.ToString().TrimEnd('\n');
    }

    public void Dispose()
    {
        kernel.Dispose();
        Folder.Dispose();
    }

    private static string Tell(Output output)
    {
        var (sign, text) = output switch
        {
            { Stream: "stdout" } => (">", output.Data["text/plain"]),
            { Stream: "stderr" } => ("!", output.Data["text/plain"]),
            { IsUpdate: true } => ($"{output.Id}:=", output.Data["text/plain"]),
            _ when output.Data.TryGetValue("text/plain", out var plain) => ("=", plain),
            _ => (output.Data.Keys.First(), output.Data.Values.First()),
        };
        return $"{sign} {text.Replace("\n", "⏎", StringComparison.Ordinal)}";
    }
}
