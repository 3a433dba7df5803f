namespace Notebooks.Tests;

/// <summary>What a number in the prose says, and what it leaves open.</summary>
public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData("154", 154)]
    [InlineData("154", 154.4)]
    [InlineData("133,636", 133_636)]
    [InlineData("0.067", 0.0674)]
    [InlineData("0.50", 0.5049)]
    [InlineData("−0.5", -0.51)]
    [InlineData("-3", -3)]
    [InlineData("3 %", 0.034)]
    [InlineData("16%", 0.1587)]
    [InlineData("4.5 %", 0.0454)]
    [InlineData("5e-4", 4.6e-4)]
    [InlineData("4.2e−18", 4.2483542552915889e-18)]
    [InlineData("1.2·10⁻⁴", 1.23e-4)]
    [InlineData("2 × 10³", 2300)]
    [InlineData("10⁻⁵", 1.4e-5)]
    [InlineData("0.0", 1e-300)]
    public void Says(string written, double computed) => Assert.True(WrittenNumber.Read(written).Says(computed));

    [Theory]
    [InlineData("154", 155)]
    [InlineData("154", 154.6)]
    [InlineData("133,636", 133_637)]
    [InlineData("0.067", 0.0676)]
    [InlineData("0.50", 0.506)]
    [InlineData("0.5", -0.5)]
    [InlineData("3 %", 3)]
    [InlineData("3 %", 0.036)]
    [InlineData("5e-4", 5.6e-4)]
    [InlineData("5e-4", 5e-5)]
    [InlineData("1.2·10⁻⁴", 1.26e-4)]
    [InlineData("10⁻⁵", 1.6e-5)]
    [InlineData("1", double.NaN)]
    [InlineData("1", double.PositiveInfinity)]
    public void Does_not_say(string written, double computed) => Assert.False(WrittenNumber.Read(written).Says(computed));

    [Theory]
    [InlineData("J_W3")]
    [InlineData("a2")]
    [InlineData("100th")]
    [InlineData("1-6-7-2")]
    [InlineData("seven")]
    [InlineData("1,00")]
    public void Is_no_number(string written) => Assert.Throws<FormatException>(() => WrittenNumber.Read(written));
}
