namespace NotebookRunner;

internal enum RunStatus
{
    Ok,
    Failed,
    TimedOut,
    Died,
}
