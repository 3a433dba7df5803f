using Microsoft.CodeAnalysis;

namespace NotebookKernel;

/// <summary>The assemblies that a session refers to, each read once for the compiler.</summary>
internal sealed class SessionReferences(SessionAssemblies session)
{
    private readonly Dictionary<string, PortableExecutableReference> references = [];
    private readonly Dictionary<string, PortableExecutableReference> shared = HostAssemblies.References();

    /// <summary>What every cell sees.</summary>
    public IEnumerable<MetadataReference> Shared => shared.Values;

    public PortableExecutableReference? FindShared(string assemblyName) => shared.GetValueOrDefault(assemblyName);

    /// <summary>A file that a cell names, to be loaded with what lies beside it.</summary>
    public PortableExecutableReference Use(string path)
    {
        session.AddWithNeighbours(path);
        return Read(path);
    }

    /// <summary>A file to compile against only.</summary>
    public PortableExecutableReference Read(string path)
    {
        if (!references.TryGetValue(path, out var reference))
            references.Add(path, reference = MetadataReference.CreateFromFile(path));
        return reference;
    }
}
