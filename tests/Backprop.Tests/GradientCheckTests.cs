namespace Backprop.Tests;

public sealed class GradientCheckTests
{
    private static readonly Network Network = Network.Random(seed: 2);
    private static readonly Curve Heart = Curve.Heart();

    [Fact]
    public void The_librarys_Jacobians_pass() =>
        Assert.InRange(GradientCheck.Compare(Network, Heart.x, Heart.y).Largest, 0, 1e-7);

    [Fact]
    public void A_wrong_Jacobian_is_named_and_the_others_are_not()
    {
        var wrong = Network.Backpropagate(Heart.x, Heart.y);
        wrong = wrong with { J_W2 = 2 * wrong.J_W2 };
        var errors = GradientCheck.Compare(Network, Heart.x, Heart.y, jacobians: wrong);

        Assert.Equal(1, errors.J_W2, 1e-6);
        Assert.InRange((errors with { J_W2 = 0 }).Largest, 0, 1e-7);
    }

    [Fact]
    public void A_Jacobian_that_is_no_number_is_the_worst()
    {
        var wrong = Network.Backpropagate(Heart.x, Heart.y);
        var errors = GradientCheck.Compare(Network, Heart.x, Heart.y, jacobians: wrong with { J_b2 = double.NaN * wrong.J_b2, J_W3 = 2 * wrong.J_W3 });

        Assert.Equal((double.NaN, "J_b2"), (errors.Largest, errors.Worst));
    }
}
