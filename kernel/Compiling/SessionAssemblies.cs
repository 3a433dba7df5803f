using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace NotebookKernel;

/// <summary>
/// Holds what a notebook brings into the process: its compiled cells, the assemblies it refers to and those beside them.
/// What cells share with the process comes from the process, so that <c>Formatter</c> is the same type in both.
/// </summary>
internal sealed class SessionAssemblies() : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> nativeFiles = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> folders = [];
    private readonly Dictionary<string, Assembly> cells = [];
    private readonly Dictionary<Assembly, CellSymbols> symbolsOfCells = [];

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadCell(byte[] assembly, byte[] symbols)
    {
        var loaded = LoadFromStream(new MemoryStream(assembly), new MemoryStream(symbols));
        cells.Add(loaded.GetName().Name!, loaded);
        symbolsOfCells.Add(loaded, new CellSymbols(symbols));
        return loaded;
    }

    /// <summary>Where a frame of a stack is in what the reader wrote; null if it is in a library or in the kernel.</summary>
    public SourcePosition? PositionOf(StackFrame frame) =>
        frame.GetMethod() is { } method && symbolsOfCells.TryGetValue(method.Module.Assembly, out var symbols)
            ? symbols.Find(method.MetadataToken, frame.GetILOffset())
            : null;

    /// <summary>Lets cells use an assembly file, and those beside it that it needs.</summary>
    public void AddWithNeighbours(string path)
    {
        if (Add(path) && Path.GetDirectoryName(path) is { } folder && !folders.Contains(folder))
            folders.Add(folder);
    }

    /// <summary>Lets cells use an assembly file.</summary>
    /// <returns>Whether it is an assembly. The compiler reports one that is not, with its position.</returns>
    public bool Add(string path)
    {
        try
        {
            files.TryAdd(AssemblyName.GetAssemblyName(path).Name!, path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>Lets cells call into a native library.</summary>
    public void AddNative(string path) => nativeFiles.TryAdd(Path.GetFileName(path), path);

    /// <summary>Null for what is not the notebook's: libraries probe for optional parts, and must be told no.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (cells.TryGetValue(name, out var cell))
            return cell;
        if (HostAssemblies.Contains(name) || !string.IsNullOrEmpty(assemblyName.CultureName))
            return null;

        var path = files.GetValueOrDefault(name) ?? folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] names = OperatingSystem.IsWindows() ? [unmanagedDllName, $"{unmanagedDllName}.dll"]
            : OperatingSystem.IsMacOS() ? [unmanagedDllName, $"lib{unmanagedDllName}.dylib", $"{unmanagedDllName}.dylib"]
            : [unmanagedDllName, $"lib{unmanagedDllName}.so", $"{unmanagedDllName}.so"];
        return names.Select(nativeFiles.GetValueOrDefault).FirstOrDefault(path => path is not null) is { } found
            ? LoadUnmanagedDllFromPath(found)
            : 0;
    }
}
