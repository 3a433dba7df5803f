using Plotly.NET;

namespace Backprop.Charts.Plotly;

/// <summary>
/// The border: numbers, strings and arrays in, the JSON of a figure out. No type of Plotly.NET or FSharp.Core passes it,
/// so whoever calls may carry another FSharp.Core.
/// </summary>
public static class Figures
{
    /// <summary>Lines over the steps of a training, on a log axis.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="yTitle">What is drawn.</param>
    /// <param name="names">What each line is called.</param>
    /// <param name="steps">Each line's steps.</param>
    /// <param name="values">Each line's values, positive; a line may be empty.</param>
    /// <param name="colours">Each line's colour.</param>
    /// <param name="dashes">Each line's dash: solid, dot or dash.</param>
    /// <param name="lastStep">Where the steps end.</param>
    public static string OverSteps(
        string title, string yTitle, string[] names, int[][] steps, double[][] values, string[] colours, string[] dashes, int lastStep) =>
        OverStepsFigure.Json(title, yTitle, names, steps, values, colours, dashes, lastStep);

    /// <summary>A curve as points and networks' outputs as lines, one panel for each network.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="panels">A title for each panel; a single panel has none.</param>
    /// <param name="panelTitleLines">How many lines the longest of these titles has.</param>
    /// <param name="columns">How many panels stand in a row.</param>
    /// <param name="target">The curve: all x, then all y.</param>
    /// <param name="outputs">For each panel the output: all x, then all y.</param>
    /// <param name="targetColour">The colour of the curve.</param>
    /// <param name="outputColour">The colour of the outputs.</param>
    /// <param name="rangeX">The ends of the x axes.</param>
    /// <param name="rangeY">The ends of the y axes.</param>
    public static string Fits(
        string title, string[] panels, int panelTitleLines, int columns, double[][] target, double[][][] outputs,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY) =>
        FitsFigure.Json(title, panels, panelTitleLines, columns, target, outputs, targetColour, outputColour, rangeX, rangeY);

    /// <summary>A training to scrub through: output, cost and the norms of the six Jacobians at each frame's step.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="panels">Titles of the cost's and of the norms' panel.</param>
    /// <param name="target">The curve: all x, then all y.</param>
    /// <param name="frameSteps">The step of each frame.</param>
    /// <param name="frameLabels">What stands above the slider at each frame.</param>
    /// <param name="outputs">The output at each frame: all x, then all y.</param>
    /// <param name="frameCosts">The cost at each frame.</param>
    /// <param name="frameNorms">The norms at each frame.</param>
    /// <param name="costSteps">The steps of the cost's line.</param>
    /// <param name="costs">The cost's line.</param>
    /// <param name="normNames">What each norm is called.</param>
    /// <param name="normSteps">Each norm's steps.</param>
    /// <param name="norms">Each norm's line.</param>
    /// <param name="normColours">Each norm's colour.</param>
    /// <param name="normDashes">Each norm's dash.</param>
    /// <param name="targetColour">The colour of the curve.</param>
    /// <param name="outputColour">The colour of the output and of its cost.</param>
    /// <param name="rangeX">The ends of the curve's x axis.</param>
    /// <param name="rangeY">The ends of the curve's y axis.</param>
    public static string Replay(
        string title, string[] panels, double[][] target, int[] frameSteps, string[] frameLabels, double[][][] outputs,
        double[] frameCosts, double[][] frameNorms, int[] costSteps, double[] costs,
        string[] normNames, int[][] normSteps, double[][] norms, string[] normColours, string[] normDashes,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY) =>
        ReplayFigure.Json(
            title, panels, target, frameSteps, frameLabels, outputs, frameCosts, frameNorms, costSteps, costs,
            normNames, normSteps, norms, normColours, normDashes, targetColour, outputColour, rangeX, rangeY);

    /// <summary>A matrix as coloured cells, row 0 at the top.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="rows">The matrix, row by row.</param>
    /// <param name="limit">The scale runs from −limit to limit.</param>
    /// <param name="scale">The colours of the scale, evenly spaced.</param>
    /// <param name="texts">The text of each cell; empty when the cells are too small for one.</param>
    /// <param name="textColours">The colour of each text.</param>
    /// <param name="cell">The height of a cell in pixels.</param>
    /// <param name="square">Whether cells are as wide as high.</param>
    public static string Heatmap(
        string title, double[][] rows, double limit, string[] scale, string[][] texts, string[][] textColours, int cell, bool square) =>
        HeatmapFigure.Json(title, rows, limit, scale, texts, textColours, cell, square);

    /// <summary>plotly.js, in the very version that these figures are made for: it lies in Plotly.NET.dll.</summary>
    public static string PlotlyJs()
    {
        const string name = "Plotly.NET.plotly-2.28.0.min.js";
        using var stream = typeof(Layout).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Plotly.NET.dll has no resource {name}: is it another version than 6.0.0?");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
