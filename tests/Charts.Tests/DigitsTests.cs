namespace Backprop.Charts.Tests;

public sealed class DigitsTests
{
    [Theory]
    [InlineData(0.3114, "0.31")]
    [InlineData(0.0746, "0.075")]
    [InlineData(0.0099, "below 0.01")]
    [InlineData(0.0017, "below 0.01")]
    [InlineData(1.17e-4, "below 0.001")]
    [InlineData(2.4e-5, "below 1e−4")]
    [InlineData(4.4e-10, "below 1e−9")]
    [InlineData(0, "0")]
    public void What_came_of_a_training_is_said_so_that_it_holds_on_every_machine(double value, string expected) => Assert.Equal(expected, Digits.Trained(value));

    [Theory]
    [InlineData(0.026, "0.1")]
    [InlineData(0.79, "1")]
    [InlineData(0.001, "0.01")]
    [InlineData(2e-5, "1e−4")]
    public void A_bound_is_above_its_value(double value, string expected) => Assert.Equal(expected, Digits.Bound(value));
}
