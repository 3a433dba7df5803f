using NotebookKernel;

namespace NotebookRunner;

/// <summary>A notebook that has run, as something to be read: what a page is made of, whatever the page is written in.</summary>
/// <param name="Notebook">The notebook, all of it: also the cells that are no block.</param>
/// <param name="Slug">The file's name without <c>.dib</c>: <c>05-output-layer</c>.</param>
/// <param name="Title">Its first heading: <c>5 · Backpropagation: the output layer</c>.</param>
/// <param name="Blocks">What stands on the page, in order.</param>
internal sealed record Lesson(Notebook Notebook, string Slug, string Title, IReadOnlyList<Block> Blocks);
