using System.Numerics.Tensors;

namespace Backprop;

/// <summary>Moves parameters against their gradient; remembers what momentum and Adam need from one step to the next.</summary>
internal sealed class Stepper(TrainingOptions options, Parameters parameters)
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly Parameters v = parameters.Like(), m = parameters.Like(), scratch = parameters.Like();
    private double _beta1Power = 1, _beta2Power = 1;

    public void Step(Parameters gradient)
    {
        if (options.Optimizer == Optimizer.Adam)
            Adam(gradient.All);
        else if (options.Momentum > 0)
            Momentum(gradient.All);
        else
            Move(-options.LearningRate, gradient.All);
    }

    /// <summary>v ← βv + J; W ← W − ηv.</summary>
    private void Momentum(ReadOnlySpan<double> J)
    {
        TensorPrimitives.MultiplyAdd(v.All, options.Momentum, J, v.All);
        Move(-options.LearningRate, v.All);
    }

    /// <summary>m ← β₁m + (1 − β₁)J; v ← β₂v + (1 − β₂)J²; W ← W − η m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).</summary>
    private void Adam(ReadOnlySpan<double> J)
    {
        _beta1Power *= Beta1;
        _beta2Power *= Beta2;
        var s = scratch.All;

        TensorPrimitives.Multiply(J, 1 - Beta1, s);
        TensorPrimitives.MultiplyAdd(m.All, Beta1, s, m.All);

        TensorPrimitives.Multiply(J, J, s);
        TensorPrimitives.Multiply(s, 1 - Beta2, s);
        TensorPrimitives.MultiplyAdd(v.All, Beta2, s, v.All);

        TensorPrimitives.Divide(v.All, 1 - _beta2Power, s);
        TensorPrimitives.Sqrt<double>(s, s);
        TensorPrimitives.Add(s, Epsilon, s);
        TensorPrimitives.Divide(m.All, s, s);
        Move(-options.LearningRate / (1 - _beta1Power), s);
    }

    /// <summary>W ← W + factor · direction.</summary>
    private void Move(double factor, ReadOnlySpan<double> direction) =>
        TensorPrimitives.MultiplyAdd(direction, factor, parameters.All, parameters.All);
}
