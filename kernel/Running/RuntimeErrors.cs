using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace NotebookKernel;

internal static class RuntimeErrors
{
    /// <summary>What a cell threw, told by what the reader wrote: the frames of libraries and of this kernel are left out.</summary>
    /// <param name="thrown">The exception.</param>
    /// <param name="positionOf">Where a frame is in what the reader wrote; null if it is elsewhere.</param>
    /// <param name="otherwise">
    /// Where it happened if no frame says so. The compiler gives none to a value at the end of a cell.
    /// </param>
    public static CellFailedException Of(Exception thrown, Func<StackFrame, SourcePosition?> positionOf, SourcePosition otherwise)
    {
        var exceptions = Chain(Unwrap(thrown)).ToList();
        var frames = exceptions.AsEnumerable().Reverse()
            .Select(exception => FramesOf(exception, positionOf))
            .FirstOrDefault(frames => frames.Count > 0) ?? [];
        var message = new StringBuilder();
        foreach (var exception in exceptions)
            message.Append(message.Length == 0 ? "" : "\n  because of ").Append($"{exception.GetType()}: {exception.Message}");
        foreach (var frame in frames)
            message.Append($"\n   at {Path.GetFileName(frame.Path)}:{frame.Line}:{frame.Column}");

        var kind = exceptions[^1] is UnsupportedInCellsException ? "unsupported" : "runtime";
        return new CellFailedException(kind, message.ToString(), frames.Count > 0 ? frames[0] : otherwise);
    }

    /// <summary>Takes off the exceptions that only say that there was one.</summary>
    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? next = exception; next is not null; next = next.InnerException)
            yield return next;
    }

    private static List<SourcePosition> FramesOf(Exception exception, Func<StackFrame, SourcePosition?> positionOf) =>
        [.. new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(positionOf).OfType<SourcePosition>()];
}
