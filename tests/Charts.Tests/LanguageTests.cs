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
            Charts.Heatmap(Given.Matrix, "W3").FigureJson, Charts.Animation(Given.Heart, Given.Descent).Svg,
            Charts.NetworkDiagram(Given.Untrained).Svg, Charts.NetworkDiagram(Given.Untrained, Given.Untrained.Forward(Given.Heart.x)).Svg,
            Charts.NetworkDiagram(Given.Untrained, Given.Untrained.Backpropagate(Given.Heart.x, Given.Heart.y)).Svg, MatrixTable.ToText(Given.Matrix),
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
