using System.Reflection;

namespace Backprop.Charts;

/// <summary>The other side of the border: the methods of Backprop.Charts.Plotly's <c>Figures</c>, which says what their arguments are.</summary>
internal static class PlotlyPlugin
{
    private const string Name = "Backprop.Charts.Plotly";

    private static readonly Lazy<Type> Figures = new(() => Load().GetType($"{Name}.Figures", throwOnError: true)!);

    public delegate string OverStepsFigure(
        string title, string yTitle, string[] names, int[][] steps, double[][] values, string[] colours, string[] dashes, int lastStep);

    public delegate string FitsFigure(
        string title, string[] panels, int panelTitleLines, int columns, double[][] target, double[][][] outputs,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY);

    public delegate string ReplayFigure(
        string title, string[] panels, double[][] target, int[] frameSteps, string[] frameLabels, double[][][] outputs,
        double[] frameCosts, double[][] frameNorms, int[] costSteps, double[] costs,
        string[] normNames, int[][] normSteps, double[][] norms, string[] normColours, string[] normDashes,
        string targetColour, string outputColour, double[] rangeX, double[] rangeY);

    public delegate string HeatmapFigure(
        string title, double[][] rows, double[] range, string[] scale, string[][] texts, string[][] textColours, double textSize, int cell, bool square);

    public delegate string ActivationFigure(
        string title, double[] z, double[] sigma, double[] slope,
        double[] tangentsAt, double[] heights, double[] slopes, string[] slopeTexts, string sigmaColour, string slopeColour);

    public delegate string HistogramsFigure(
        string title, string[] panels, int panelTitleLines, int columns, double[] bins, double binWidth, double[][] densities,
        double[][] bell, string barColour, string bellColour);

    public delegate string OutputsFigure(
        string title, int titleLines, string[] names, double[][][] outputs, string[] colours, string[] dashes, string[] anchors, double[] range);

    public delegate string SurfaceFigure(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] costs, string[] scale,
        double[] lowest, string lowestColour, int[] nearestCorner);

    public delegate string ContourFigure(
        string title, string nameU, string nameV, double[] u, double[] v, double[][] heights, double firstLevel, double levelStep, string[] levelTexts,
        string[] scale, double[][] path, string[] endTexts, string pathColour, bool equalAxes);

    public delegate string StepSizesFigure(
        string title, double[] steps, double[] errors, double[][][] guides, string[] guideTexts, string colour, string guideColour);

    public static OverStepsFigure OverSteps => Bind<OverStepsFigure>(nameof(OverSteps));

    public static FitsFigure Fits => Bind<FitsFigure>(nameof(Fits));

    public static ReplayFigure Replay => Bind<ReplayFigure>(nameof(Replay));

    public static HeatmapFigure Heatmap => Bind<HeatmapFigure>(nameof(Heatmap));

    public static ActivationFigure Activation => Bind<ActivationFigure>(nameof(Activation));

    public static HistogramsFigure Histograms => Bind<HistogramsFigure>(nameof(Histograms));

    public static OutputsFigure Outputs => Bind<OutputsFigure>(nameof(Outputs));

    public static SurfaceFigure Surface => Bind<SurfaceFigure>(nameof(Surface));

    public static ContourFigure Contour => Bind<ContourFigure>(nameof(Contour));

    public static StepSizesFigure StepSizes => Bind<StepSizesFigure>(nameof(StepSizes));

    public static Func<string> PlotlyJs => Bind<Func<string>>(nameof(PlotlyJs));

    private static T Bind<T>(string method)
        where T : Delegate =>
        (Figures.Value.GetMethod(method) ?? throw new MissingMethodException(Name, method)).CreateDelegate<T>();

    private static Assembly Load()
    {
        // A browser has no files to look for, and no host there carries another FSharp.Core: the page loads the plug-in itself.
        if (OperatingSystem.IsBrowser())
            return Assembly.Load(Name);

        var here = Path.GetDirectoryName(typeof(PlotlyPlugin).Assembly.Location);
        var path = Path.Combine(here ?? "", "plotly", $"{Name}.dll");
        if (!File.Exists(path))
            throw new FileNotFoundException($"Charts need {path}, which is not there: build lib/Backprop.Charts again, and keep its folder together.", path);
        return new PlotlyLoadContext(path).LoadFromAssemblyPath(path);
    }
}
