using System.Net;

namespace NotebookRunner;

/// <summary>Formulas as their source, where there is nothing to set them with.</summary>
internal sealed class TexEquations : IEquations
{
    public string Html(Equation equation) => $"<code class=\"tex\">{WebUtility.HtmlEncode(equation.Tex)}</code>";
}
