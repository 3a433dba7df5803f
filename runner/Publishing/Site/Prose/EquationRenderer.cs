using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using NotebookKernel;

namespace NotebookRunner;

internal sealed class EquationRenderer(IEquations equations, Cell cell) : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj) => renderer.Write(equations.Html(EquationReader.Of(obj, cell)));
}
