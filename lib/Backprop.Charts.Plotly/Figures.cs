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
    /// <param name="range">Where the scale begins and ends.</param>
    /// <param name="scale">The colours of the scale, evenly spaced.</param>
    /// <param name="texts">The text of each cell; empty when the cells are too small for one.</param>
    /// <param name="textColours">The colour of each text.</param>
    /// <param name="textSize">The size of all of them in pixels.</param>
    /// <param name="cell">The height of a cell in pixels.</param>
    /// <param name="square">Whether cells are as wide as high.</param>
    public static string Heatmap(
        string title, double[][] rows, double[] range, string[] scale, string[][] texts, string[][] textColours, double textSize, int cell, bool square) =>
        HeatmapFigure.Json(title, rows, range, scale, texts, textColours, textSize, cell, square);

    /// <summary>The sigmoid and its derivative, and tangents whose slopes are the one at points of the other.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="z">Where both are drawn.</param>
    /// <param name="sigma">The sigmoid there.</param>
    /// <param name="slope">Its derivative there.</param>
    /// <param name="tangentsAt">Where tangents touch.</param>
    /// <param name="heights">The sigmoid there.</param>
    /// <param name="slopes">Its derivative there.</param>
    /// <param name="slopeTexts">What is written beside each tangent.</param>
    /// <param name="sigmaColour">The colour of the sigmoid.</param>
    /// <param name="slopeColour">The colour of the derivative and of the tangents.</param>
    public static string Activation(
        string title, double[] z, double[] sigma, double[] slope,
        double[] tangentsAt, double[] heights, double[] slopes, string[] slopeTexts, string sigmaColour, string slopeColour) =>
        ActivationFigure.Json(title, z, sigma, slope, tangentsAt, heights, slopes, slopeTexts, sigmaColour, slopeColour);

    /// <summary>Histograms side by side, all with the same axes and the same line on top.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="panels">A title for each panel.</param>
    /// <param name="panelTitleLines">How many lines the longest of these titles has.</param>
    /// <param name="columns">How many panels stand in a row.</param>
    /// <param name="bins">The middle of each bar.</param>
    /// <param name="binWidth">The width of each bar.</param>
    /// <param name="densities">For each panel the heights of its bars.</param>
    /// <param name="bell">The line: all x, then all y.</param>
    /// <param name="barColour">The colour of the bars.</param>
    /// <param name="bellColour">The colour of the line.</param>
    public static string Histograms(
        string title, string[] panels, int panelTitleLines, int columns, double[] bins, double binWidth, double[][] densities,
        double[][] bell, string barColour, string bellColour) =>
        HistogramsFigure.Json(title, panels, panelTitleLines, columns, bins, binWidth, densities, bell, barColour, bellColour);

    /// <summary>Networks' outputs as lines in one plane.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="titleLines">How many lines of small print it has.</param>
    /// <param name="names">What each network is called.</param>
    /// <param name="outputs">For each network its output: all x, then all y.</param>
    /// <param name="colours">Each line's colour.</param>
    /// <param name="dashes">Each line's dash: solid, dot or dash.</param>
    /// <param name="anchors">With which of its ends each name stands where its curve begins, left or right; empty: without names.</param>
    /// <param name="range">The ends of both axes.</param>
    public static string Outputs(
        string title, int titleLines, string[] names, double[][][] outputs, string[] colours, string[] dashes, string[] anchors, double[] range) =>
        OutputsFigure.Json(title, titleLines, names, outputs, colours, dashes, anchors, range);

    /// <summary>A cost as a surface over two weights, its lowest point marked.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="nameU">What the weight to the right is called.</param>
    /// <param name="nameV">What the weight to the back is called.</param>
    /// <param name="u">The weight to the right.</param>
    /// <param name="v">The weight to the back.</param>
    /// <param name="costs">For each v a row of costs, one for each u.</param>
    /// <param name="scale">The colours from the lowest to the highest cost, evenly spaced.</param>
    /// <param name="lowest">u, v and cost of the lowest point.</param>
    /// <param name="lowestColour">The colour of its mark.</param>
    /// <param name="nearestCorner">From which corner one looks at it: −1 or 1 for u, and for v.</param>
    public static string Surface(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] costs, string[] scale,
        double[] lowest, string lowestColour, int[] nearestCorner) =>
        SurfaceFigure.Json(title, nameU, nameV, u, v, costs, scale, lowest, lowestColour, nearestCorner);

    /// <summary>Contour lines over two weights, with a path.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="nameU">What the weight to the right is called.</param>
    /// <param name="nameV">What the weight upwards is called.</param>
    /// <param name="u">The weight to the right.</param>
    /// <param name="v">The weight upwards.</param>
    /// <param name="heights">For each v a row of heights, one for each u.</param>
    /// <param name="firstLevel">The height of the lowest line.</param>
    /// <param name="levelStep">How much higher each next line is.</param>
    /// <param name="levelTexts">What is written on each line, from the lowest up.</param>
    /// <param name="scale">The colours from the lowest to the highest line, evenly spaced.</param>
    /// <param name="path">The path: all u, then all v; both may be empty.</param>
    /// <param name="endTexts">What is written beside its start and its end; empty where the path is.</param>
    /// <param name="pathColour">The colour of the path.</param>
    /// <param name="equalAxes">Whether a unit to the right is as long as a unit upwards.</param>
    public static string Contour(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] heights, double firstLevel, double levelStep, string[] levelTexts,
        string[] scale, double[][] path, string[] endTexts, string pathColour, bool equalAxes) =>
        ContourFigure.Json(title, nameU, nameV, u, v, heights, firstLevel, levelStep, levelTexts, scale, path, endTexts, pathColour, equalAxes);

    /// <summary>Errors over step sizes, both on log axes, with straight lines to compare with.</summary>
    /// <param name="title">The title, as plotly.js takes it (a little HTML).</param>
    /// <param name="steps">The steps, ascending and positive.</param>
    /// <param name="errors">The errors, positive.</param>
    /// <param name="guides">Each guide: its two ends' x, then their y.</param>
    /// <param name="guideTexts">What is written beside each guide.</param>
    /// <param name="colour">The colour of the errors.</param>
    /// <param name="guideColour">The colour of the guides.</param>
    public static string StepSizes(
        string title, double[] steps, double[] errors, double[][][] guides, string[] guideTexts, string colour, string guideColour) =>
        StepSizesFigure.Json(title, steps, errors, guides, guideTexts, colour, guideColour);

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
