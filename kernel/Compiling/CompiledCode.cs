using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel;

/// <summary>C# of a notebook, compiled and not run: for tools that ask what a name in it means.</summary>
/// <param name="Cell">The cell that it is in, or is.</param>
/// <param name="Start">Where in the text of <paramref name="Cell"/> it begins.</param>
/// <param name="Model">What the compiler knows. It sees what the cells before it declared.</param>
/// <param name="Span">Where the code stands in the syntax tree of <paramref name="Model"/>, whose lines are those of the file.</param>
public sealed record CompiledCode(Cell Cell, int Start, SemanticModel Model, TextSpan Span)
{
    /// <summary>All C# of a notebook, in order. Its <c>#!import</c> lines are left out, but what they import is compiled, too.</summary>
    /// <param name="notebook">The notebook. Relative paths in it start at its folder.</param>
    /// <exception cref="InvalidOperationException">It does not compile, or a file or a package that it asks for is not there.</exception>
    public static async Task<IReadOnlyList<CompiledCode>> OfAsync(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var file = Path.GetFullPath(notebook.Path);
        var folder = Path.GetDirectoryName(file)!;
        var imports = new Imports(folder);
        var compiler = new SubmissionCompiler(folder, new SessionAssemblies(), Host.Current.Packages);
        var all = new List<CompiledCode>();
        try
        {
            foreach (var cell in notebook.Cells)
            {
                foreach (var code in imports.Follow(cell, file).OfType<CellPart.Code>())
                {
                    var (compilation, tree) = await compiler.CompileAsync(code);
                    compiler.Accept(compilation);
                    if (code.Position.Path == file)
                        all.Add(new CompiledCode(cell, StartOf(code, cell), compilation.GetSemanticModel(tree), new TextSpan(tree.Length - code.Text.Length, code.Text.Length)));
                }
            }

            compiler.RefuseErrors();
        }
        catch (CellFailedException failure)
        {
            throw new InvalidOperationException($"{failure.Position.Path}({failure.Position.Line}): {failure.Message}", failure);
        }

        return all;
    }

    private static int StartOf(CellPart.Code code, Cell cell)
    {
        var start = 0;
        for (var line = cell.Line; line < code.Position.Line; line++)
            start = cell.Text.IndexOf('\n', start) + 1;
        return start;
    }
}
