namespace Backprop.Charts.Tests;

public sealed class ActivationTests
{
    [Fact]
    public void Draws_sigma_and_its_derivative_from_minus_8_to_8()
    {
        var figure = Charts.Activation().Figure();

        foreach (var (name, function) in new (string, Func<double, double>)[] { ("σ", Activation.Sigmoid), ("σ′", Activation.SigmoidDerivative) })
        {
            var z = figure.Trace(name)["x"].Numbers();
            Assert.Equal((-8.0, 8.0), (z[0], z[^1]));
            Given.EqualToFourDigits(z.Select(function), figure.Trace(name)["y"].Numbers());
        }
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(0)]
    [InlineData(2.5)]
    public void A_tangent_touches_sigma_and_is_as_steep_as_its_derivative(double at)
    {
        var tangent = Charts.Activation(at).Figure().Trace("tangent");
        var (x, y) = (tangent["x"].Numbers(), tangent["y"].Numbers());

        Assert.Equal(Activation.SigmoidDerivative(at), (y[1] - y[0]) / (x[1] - x[0]), 1e-4);
        Assert.Equal((at, Activation.Sigmoid(at)), ((x[0] + x[1]) / 2, (y[0] + y[1]) / 2), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-4);
    }

    [Fact]
    public void Writes_the_slope_of_each_tangent_beside_it_and_into_the_alt_text()
    {
        var chart = Charts.Activation(-4, 0, 2);

        Assert.Equal(["<b>0.018</b>", "<b>0.25</b>", "<b>0.10</b>"], chart.Figure()["layout"]!["annotations"]!.AsArray().Select(label => (string?)label!["text"]));
        Assert.Contains("0.018 at z = −4; 0.25 at z = 0; 0.10 at z = 2.", chart.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Sigma_is_an_activation_and_its_slope_has_another_colour()
    {
        var figure = Charts.Activation(1).Figure();

        Assert.Equal(Palette.a.Hex, (string?)figure.Trace("σ")["line"]!["color"]);
        Assert.Equal(Palette.J.Hex, (string?)figure.Trace("σ′")["line"]!["color"]);
        Assert.Contains($"{Palette.J.Hex}\">slope σ′", (string?)figure["layout"]!["title"]!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_tangent_outside_the_picture(double at)
    {
        var error = Assert.Throws<ArgumentException>(() => Charts.Activation(0, at));
        Assert.Contains($"at z = {at}: the picture goes from −8 to 8", error.Message, StringComparison.Ordinal);
    }
}
