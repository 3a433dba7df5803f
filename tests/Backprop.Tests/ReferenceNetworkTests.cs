namespace Backprop.Tests;

/// <summary>Every function of the notes against what it gave on NumPy, for six networks.</summary>
public sealed class ReferenceNetworkTests
{
    public static TheoryData<string> Cases => new(Reference.Cases);
    public static TheoryData<string> AutogradCases => new(Reference.AutogradCases);

    [Fact]
    public void There_are_six_networks_and_five_of_them_with_autograd() =>
        Assert.Equal((6, 5), (Reference.Cases.Count, Reference.AutogradCases.Count));

    [Theory, MemberData(nameof(Cases))]
    public void Forward_and_cost(string name)
    {
        var reference = Reference.Case(name);
        var network = reference.Network("parameters");
        var expected = reference.GetProperty("forward");

        var (a0, z1, a1, z2, a2, z3, a3) = network.Forward(reference.Matrix("x"));
        Close.To(expected.Matrix("a0"), a0, 0, "a0");
        Close.To(expected.Matrix("z1"), z1, 1e-12, "z1");
        Close.To(expected.Matrix("a1"), a1, 1e-12, "a1");
        Close.To(expected.Matrix("z2"), z2, 1e-12, "z2");
        Close.To(expected.Matrix("a2"), a2, 1e-12, "a2");
        Close.To(expected.Matrix("z3"), z3, 1e-12, "z3");
        Close.To(expected.Matrix("a3"), a3, 1e-12, "a3");
        Close.To(reference.GetProperty("cost").GetDouble(), network.Cost(reference.Matrix("x"), reference.Matrix("y")), 1e-12, "cost");
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_six_Jacobians_and_Backpropagate(string name)
    {
        var reference = Reference.Case(name);
        var network = reference.Network("parameters");
        var (x, y, J) = (reference.Matrix("x"), reference.Matrix("y"), reference.GetProperty("jacobians"));
        var expected = new Gradients(
            J.Matrix("J_W1"), J.Matrix("J_b1"), J.Matrix("J_W2"), J.Matrix("J_b2"), J.Matrix("J_W3"), J.Matrix("J_b3"));

        Close.To(expected, network.TheSix(x, y), 1e-10);
        Close.To(expected, network.Backpropagate(x, y), 1e-10);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_first_step_of_Train_sees_the_same_Jacobians(string name)
    {
        var reference = Reference.Case(name);
        var J = reference.GetProperty("jacobians");
        var norms = GradientDescent.Train(
            reference.Network("parameters"), reference.Matrix("x"), reference.Matrix("y"), new() { Steps = 1 }).JacobianNorms[0];

        Close.To(J.Matrix("J_W1").FrobeniusNorm(), norms.J_W1, 1e-10, "J_W1");
        Close.To(J.Matrix("J_b1").FrobeniusNorm(), norms.J_b1, 1e-10, "J_b1");
        Close.To(J.Matrix("J_W2").FrobeniusNorm(), norms.J_W2, 1e-10, "J_W2");
        Close.To(J.Matrix("J_b2").FrobeniusNorm(), norms.J_b2, 1e-10, "J_b2");
        Close.To(J.Matrix("J_W3").FrobeniusNorm(), norms.J_W3, 1e-10, "J_W3");
        Close.To(J.Matrix("J_b3").FrobeniusNorm(), norms.J_b3, 1e-10, "J_b3");
    }

    [Fact]
    public void The_saturated_network_keeps_gradients_that_are_tiny_and_not_zero()
    {
        var reference = Reference.Case("saturated");
        var norms = GradientDescent.Train(
            reference.Network("parameters"), reference.Matrix("x"), reference.Matrix("y"), new() { Steps = 1 }).JacobianNorms[0];
        Assert.InRange(norms.J_W1, double.Epsilon, 1e-30);
    }

    [Theory, MemberData(nameof(AutogradCases))]
    public void Autograd_on_PyTorch_agrees(string name)
    {
        var reference = Reference.Case(name);
        var g = Reference.AutogradCase(name).GetProperty("gradients");
        var expected = new Gradients(g.Matrix("W1"), g.Matrix("b1"), g.Matrix("W2"), g.Matrix("b2"), g.Matrix("W3"), g.Matrix("b3"));

        Close.To(expected, reference.Network("parameters").TheSix(reference.Matrix("x"), reference.Matrix("y")), 1e-10);
    }
}
