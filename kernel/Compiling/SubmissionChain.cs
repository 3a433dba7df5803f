using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace NotebookKernel;

/// <summary>Compiles and loads pieces of C#, each of which sees what the earlier ones declared, and their values.</summary>
internal sealed class SubmissionChain(string workingFolder, SessionAssemblies session, IPackageStore store)
{
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly SubmissionCompiler compiler = new(workingFolder, session, store);

    private object?[] states = new object?[1]; // The first is the object with a script's globals, which there is none of.

    /// <exception cref="CellFailedException">It does not compile, would not run as written, or a package cannot be had.</exception>
    public async Task<Submission> CompileAsync(CellPart.Code code)
    {
        var (compilation, tree) = await compiler.CompileAsync(code);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: EmitOptions);
        if (result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw CompileErrors.Of(result.Diagnostics);
        MixedOverloads.Refuse(compilation);

        compiler.Accept(compilation);
        Array.Resize(ref states, states.Length + 1);
        if (!result.Success) // No error, but nothing to run: only usings and references, which the next one sees.
            return Submission.Empty;

        var entry = compilation.GetEntryPoint(CancellationToken.None)!;
        var run = session.LoadCell(assembly.ToArray(), symbols.ToArray())
            .GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return new Submission(() => run(states), TrailingValue.In(compilation, tree));
    }
}
