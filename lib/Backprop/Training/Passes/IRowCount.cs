namespace Backprop;

/// <summary>A number of rows that the compiler knows: it leaves out what a smaller tile has not.</summary>
internal interface IRowCount
{
    /// <summary>From 1 to 4.</summary>
    static abstract int Value { get; }
}
