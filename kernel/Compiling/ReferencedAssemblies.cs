using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookKernel;

/// <summary>Finds the assemblies of <c>#r</c> for the compiler, and tells the session where they are.</summary>
internal sealed class ReferencedAssemblies(BaseFolder folder, SessionReferences references) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (references.FindShared(reference) is { } shared)
            return [shared];

        var path = folder.Resolve(reference, baseFilePath);
        return File.Exists(path) ? [references.Use(path).WithProperties(properties)] : [];
    }

    /// <summary>A library's public members may mention types of another that lies beside it.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (references.FindShared(referenceIdentity.Name) is { } shared)
            return shared;

        var neighbour = (definition as PortableExecutableReference)?.FilePath is { } file && Path.GetDirectoryName(file) is { Length: > 0 } beside
            ? Path.Combine(beside, referenceIdentity.Name + ".dll")
            : null;
        return File.Exists(neighbour) ? references.Use(neighbour) : null;
    }

    public override bool Equals(object? other) => other is ReferencedAssemblies assemblies && assemblies.Folder == Folder && assemblies.References == References;

    public override int GetHashCode() => HashCode.Combine(Folder, References);

    private BaseFolder Folder => folder;

    private SessionReferences References => references;
}
