using NotebookKernel;

namespace NotebookRunner;

/// <summary>A formula in a lesson's prose.</summary>
/// <param name="Tex">What stands between the dollars.</param>
/// <param name="IsDisplay">Whether it has lines of its own: <c>$$…$$</c>.</param>
/// <param name="Cell">Where it stands, for an error that names it.</param>
internal sealed record Equation(string Tex, bool IsDisplay, Cell Cell);
