using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace NotebookRunner;

/// <summary>The files of a folder, but for those behind a link, which may lead out of it. A published site has no links.</summary>
internal sealed class UnlinkedFiles(string folder) : IFileProvider, IDisposable
{
    private readonly PhysicalFileProvider _files = new(Path.GetFullPath(folder));

    // To some systems, a file with a slash behind its name is there until it is opened.
    public IFileInfo GetFileInfo(string subpath) =>
        !subpath.EndsWith('/') && _files.GetFileInfo(subpath) is { Exists: true, PhysicalPath: { } path } file && !IsBehindLink(path)
            ? file
            : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) =>
        _files.GetDirectoryContents(subpath) is { Exists: true } contents && !IsBehindLink(Path.Join(_files.Root, subpath)) ? contents : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    public void Dispose() => _files.Dispose();

    private bool IsBehindLink(string path)
    {
        var place = _files.Root;
        return Path.GetRelativePath(_files.Root, path)
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Any(step => new FileInfo(place = Path.Join(place, step)).LinkTarget is not null);
    }
}
