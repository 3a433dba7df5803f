namespace NotebookRunner;

internal static class ExitCode
{
    public const int AllRan = 0, SomeFailed = 1, WrongUsage = 2, Interrupted = 130;
}
