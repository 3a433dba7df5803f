namespace NotebookRunner;

/// <summary>The symbols of the notes that have a colour of their own, as CSS classes. They are the same in equations and in code.</summary>
internal static class Symbol
{
    /// <summary>Weights and biases.</summary>
    public const string W = "sym-W";

    /// <summary>Weighted inputs.</summary>
    public const string Z = "sym-z";

    /// <summary>Activations.</summary>
    public const string A = "sym-a";

    /// <summary>Jacobians, and the derivatives of the cost on the way to them.</summary>
    public const string J = "sym-J";
}
