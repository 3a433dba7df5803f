namespace Backprop;

/// <summary>A pass through a network for one example, worked out as on paper: stage by stage, number by number.</summary>
public sealed class HandCalculation
{
    internal HandCalculation(string name, IReadOnlyList<HandStage> stages) => (Name, Stages) = (name, stages);

    /// <summary>Which way it goes: "Forward" or "Backward".</summary>
    public string Name { get; }

    /// <summary>The stages in the order in which they are computed.</summary>
    public IReadOnlyList<HandStage> Stages { get; }

    /// <summary>Only these stages, in the order of the calculation, as in <c>ByHand.Backward(…)["dC_da2", "dC_dz2"]</c>.</summary>
    /// <param name="stages">Names of stages, at least one.</param>
    /// <exception cref="ArgumentException">There is no stage of such a name; the message lists those that there are.</exception>
    public HandCalculation this[params string[] stages]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(stages);
            var all = string.Join(", ", Stages.Select(stage => stage.Name));
            if (stages.Length == 0)
                throw new ArgumentException($"No stage is named: expected at least one of {all}.", nameof(stages));
            if (stages.FirstOrDefault(name => Stages.All(stage => stage.Name != name)) is { } unknown)
                throw new ArgumentException($"There is no stage \"{unknown}\": expected one of {all}.", nameof(stages));
            return new(Name, [.. Stages.Where(stage => stages.Contains(stage.Name))]);
        }
    }

    /// <summary>Its stages, as in "Backward by hand: dC_dz3, J_W3".</summary>
    public override string ToString() => $"{Name} by hand: {string.Join(", ", Stages.Select(stage => stage.Name))}";
}
