using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookKernel;

/// <summary>
/// Makes compilations of pieces of C#, each of which sees what the accepted ones before it declared. Not by way of the
/// Scripting package: that one wants every assembly to be a file, and so cannot run in a browser.
/// </summary>
internal sealed class SubmissionCompiler(string workingFolder, SessionAssemblies session, IPackageStore store)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings:
        [
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            typeof(CellFunctions).FullName!,
        ],
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        concurrentBuild: Host.Current.HasThreads);

    private readonly SessionReferences references = new(session);
    private readonly SessionPackages packages = new(store);

    private CSharpCompilation? previous;
    private int accepted;

    /// <exception cref="CellFailedException">
    /// A package cannot be had, a loaded file asks for one, or the piece that was accepted last has errors. Those of this one
    /// are not looked for.
    /// </exception>
    public async Task<(CSharpCompilation Compilation, SyntaxTree Tree)> CompileAsync(CellPart.Code code)
    {
        var folder = new BaseFolder(workingFolder, code.Position.Path);
        var (tree, packageReferences) = await ResolvePackagesAsync(Parse(code));
        var compilation = Create(tree, packageReferences, folder);
        foreach (var loaded in compilation.SyntaxTrees.Where(loaded => loaded != tree))
        {
            if (PackageDirective.AllIn(loaded) is [var directive, ..])
                throw new CellFailedException("unsupported", "#r \"nuget: …\" is not supported in a #load-ed file: put it into the notebook.", directive.Position);
        }

        return (compilation, tree);
    }

    /// <summary>Lets the pieces to come see what this one declares.</summary>
    public void Accept(CSharpCompilation compilation) => (previous, accepted) = (compilation, accepted + 1);

    /// <exception cref="CellFailedException">The piece that was accepted last has errors.</exception>
    public void RefuseErrors()
    {
        var diagnostics = previous?.GetDiagnostics() ?? [];
        if (diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            throw CompileErrors.Of(diagnostics);
    }

    private CSharpCompilation Create(SyntaxTree tree, IReadOnlyList<MetadataReference> packageReferences, BaseFolder folder)
    {
        var name = $"Cell{accepted + 1}";
        try
        {
            return CSharpCompilation.CreateScriptCompilation(
                name,
                tree,
                previous is null ? [.. references.Shared, .. packageReferences] : packageReferences,
                CompilationOptions
                    .WithScriptClassName(name)
                    .WithMetadataReferenceResolver(new ReferencedAssemblies(folder, references))
                    .WithSourceReferenceResolver(new LoadedSources(folder)),
                previous,
                typeof(object));
        }
        catch (InvalidOperationException)
        {
            RefuseErrors(); // Nothing can stand behind a piece with errors, and the compiler does not say which they are.
            throw;
        }
    }

    /// <summary>The text moved down to where it stands in its file, so that every position is one in the file.</summary>
    private static SyntaxTree Parse(CellPart.Code code) => Parse(new string('\n', code.Position.Line - 1) + code.Text, code.Position.Path);

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, path);

    /// <summary>Restores the packages that the code refers to, and takes the directives out: the compiler does not know them.</summary>
    private async Task<(SyntaxTree Tree, IReadOnlyList<MetadataReference> References)> ResolvePackagesAsync(SyntaxTree tree)
    {
        var directives = PackageDirective.AllIn(tree);
        if (directives.Count == 0)
            return (tree, []);

        var assets = await packages.AddAsync(directives);
        foreach (var file in assets.Runtime.Where(IsNotShared))
            session.Add(file);
        foreach (var file in assets.Native)
            session.AddNative(file);

        var text = tree.ToString().ToCharArray();
        foreach (var directive in directives)
            text.AsSpan(directive.Span.Start, directive.Span.Length).Fill(' ');
        return (Parse(new string(text), tree.FilePath), [.. assets.Compile.Where(IsNotShared).Select(references.Read)]);

        // A package may bring what the framework has: there, as in any program, the framework's is used.
        static bool IsNotShared(string file) => !HostAssemblies.Contains(Path.GetFileNameWithoutExtension(file));
    }
}
