using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace NotebookKernel;

/// <summary>
/// Tells where in the source a place in a compiled cell is. A stack frame could be asked for it, but not everywhere: the
/// runtime of a browser reads no symbols.
/// </summary>
internal sealed class CellSymbols(byte[] portablePdb)
{
    private readonly MetadataReader reader = MetadataReaderProvider.FromPortablePdbImage([.. portablePdb]).GetMetadataReader();

    /// <param name="methodToken">The method.</param>
    /// <param name="offset">Where in its IL.</param>
    /// <returns>Null for code that nobody wrote.</returns>
    public SourcePosition? Find(int methodToken, int offset)
    {
        var method = MetadataTokens.MethodDebugInformationHandle(MetadataTokens.GetRowNumber(MetadataTokens.EntityHandle(methodToken)));
        SourcePosition? found = null;
        foreach (var point in reader.GetMethodDebugInformation(method).GetSequencePoints().TakeWhile(point => point.Offset <= offset))
        {
            if (!point.IsHidden)
                found = new SourcePosition(reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
        }

        return found;
    }
}
