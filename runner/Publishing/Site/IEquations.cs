namespace NotebookRunner;

/// <summary>Formulas, set.</summary>
internal interface IEquations
{
    /// <summary>The formula as HTML, with MathML for screen readers.</summary>
    string Html(Equation equation);
}
