using System.Globalization;

namespace Backprop.Charts.Tests;

public sealed class LanguageTests
{
    [Fact]
    public void Pictures_and_tables_are_the_same_whatever_the_machines_language()
    {
        string[] Draw() =>
        [
            Charts.CostCurve(Given.Descent).FigureJson, Charts.CostCurve(Given.Descent).Alt,
            Charts.Replay(Given.Heart, Given.Descent).FigureJson, Charts.Replay(Given.Heart, Given.Descent).Alt,
            Charts.Activation(-0.5).FigureJson, Charts.Activation(-0.5).Alt,
            Charts.Histograms(("W3", Given.Matrix)).FigureJson, Charts.Histograms(("W3", Given.Matrix)).Alt,
            Charts.Outputs(Given.Heart.x, ("a", Given.Untrained)).FigureJson, Charts.Outputs(Given.Heart.x, ("a", Given.Untrained)).Alt,
            Charts.CostSurface((u, v) => u, ("u", -0.5, 1), ("v", 0, 1)).FigureJson, Charts.CostSurface((u, v) => u, ("u", -0.5, 1), ("v", 0, 1)).Alt,
            Charts.CostContour((u, v) => u, ("u", -0.5, 1), ("v", 0, 1), [(0.5, 0.5)]).FigureJson,
            Charts.CostContour((u, v) => u, ("u", -0.5, 1), ("v", 0, 1), [(0.5, 0.5)]).Alt,
            Charts.StepSizes([(0.1, 0.1), (0.01, 0.2)]).FigureJson, Charts.StepSizes([(0.1, 0.1), (0.01, 0.2)]).Alt,
            Charts.Heatmap(Given.Matrix, "W3").FigureJson, Charts.Animation(Given.Heart, Given.Descent).Svg,
            Charts.NetworkDiagram(Given.Untrained).Svg, Charts.NetworkDiagram(Given.Untrained, Given.Untrained.Forward(Given.Heart.x)).Svg,
            Charts.NetworkDiagram(Given.Untrained, Given.Untrained.Backpropagate(Given.Heart.x, Given.Heart.y)).Svg,
            Charts.WeightPath(Given.Untrained, Given.Heart.x, Given.Heart.y, 12, "W2", 3, 1).Svg, MatrixTable.ToText(Given.Matrix),
        ];
        var expected = Draw();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" },
            };
            Assert.Equal("~0,5", $"{-0.5}");

            Assert.Equal(expected, Draw());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
