using System.Runtime.InteropServices.JavaScript;
using NotebookKernel;

namespace BrowserKernel;

/// <summary>What the worker's script calls (page/src/worker/worker.ts).</summary>
internal static partial class KernelExports
{
    private static CSharpKernel? s_kernel;

    /// <summary>Starts the session. There is one in the life of a worker.</summary>
    /// <param name="notebook">The notebook's path: errors name it, and relative paths start at its folder.</param>
    /// <param name="framework">The names of the assemblies that make up .NET, which cells are compiled against.</param>
    [JSExport]
    internal static async Task Boot(string notebook, string[] framework)
    {
        // The compiler begins tasks and waits for them. The one thread that there is runs a task that it waits for only if
        // the task lies in its own queue; and it has such a queue from its first task on.
        await Task.Run(() => { });

        // Where the kernel looks for the list; on the desktop the program that starts .NET puts it there.
        AppContext.SetData("TRUSTED_PLATFORM_ASSEMBLIES", string.Join(Path.PathSeparator, framework.Select(name => name + ".dll")));
        s_kernel = new CSharpKernel(notebook);
    }

    /// <summary>Runs one cell. What it shows goes to <see cref="Page"/> as it comes, and last its error if there is one.</summary>
    [JSExport]
    internal static async Task Run(int number, string language, string text, int line)
    {
        var outputs = new PageOutputs(Page.Show);
        var error = await s_kernel!.RunAsync(new Cell(number, language, text, line), outputs.Take);
        outputs.Flush();
        if (error is not null)
            Page.Fail(error.Kind, error.Message, error.Notebook, error.Line, error.Column);
    }
}
