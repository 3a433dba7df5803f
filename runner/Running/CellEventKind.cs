namespace NotebookRunner;

internal enum CellEventKind
{
    Started,
    Output,
    Finished,
}
