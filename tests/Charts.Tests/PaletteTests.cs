namespace Backprop.Charts.Tests;

public sealed class PaletteTests
{
    /// <summary>What reaches whom, after Machado, Oliveira and Fernandes (2009), severity 1.</summary>
    internal static readonly Dictionary<string, double[][]> Eyes = new()
    {
        ["all cones"] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        ["protanopia"] = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ["deuteranopia"] = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ["tritanopia"] = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    };

    [Theory]
    [InlineData("#FFFFFF")]
    [InlineData("#1E1E1E")]
    public void Every_colour_can_be_seen_on_the_page(string page) =>
        Assert.All(Palette.All, colour =>
        {
            var contrast = Colour.Contrast(Colour.Parse(colour.Hex), Colour.Parse(page));
            Assert.True(contrast >= 3, $"{colour.Name} has a contrast of {contrast:0.00}:1 on {page}.");
        });

    [Theory]
    [InlineData("#FFFFFF")]
    [InlineData("#1E1E1E")]
    public void Every_colour_of_a_landscape_can_be_seen_on_the_page(string page) =>
        Assert.All(SequentialScale.Colours, colour => Assert.True(Colour.Contrast(Colour.Parse(colour), Colour.Parse(page)) >= 3, $"{colour} on {page}."));

    [Fact]
    public void Colours_that_stand_in_one_picture_differ_for_every_eye()
    {
        PaletteColour[][] together = [[Palette.W, Palette.z, Palette.a, Palette.J, Palette.Target], [Palette.Layer1, Palette.Layer2, Palette.Layer3]];
        foreach (var colours in together)
        {
            foreach (var (one, other) in colours.SelectMany((one, i) => colours.Skip(i + 1).Select(other => (one, other))))
            {
                Assert.All(Eyes, eye =>
                {
                    var distance = Colour.Distance(Colour.Parse(one.Hex), Colour.Parse(other.Hex), eye.Value);
                    Assert.True(distance >= 0.09, $"{one.Name} and {other.Name} are {distance:0.000} apart with {eye.Key}.");
                });
            }
        }
    }

    [Fact]
    public void The_output_is_a3_and_has_its_colour() => Assert.Same(Palette.a, Palette.Output);

    [Fact]
    public void Every_colour_has_a_name_and_one_line_that_says_what_it_means()
    {
        Assert.Equal(Palette.All.Count, Palette.All.Select(colour => colour.Name).Distinct().Count());
        Assert.All(Palette.All, colour => Assert.Matches(@"^[^\n]{10,80}$", colour.Description));
    }
}
