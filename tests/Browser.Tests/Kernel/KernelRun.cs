namespace Browser.Tests;

/// <summary>What a page saw of the run of a cell.</summary>
internal sealed record KernelRun(IReadOnlyList<KernelOutput> Outputs, KernelEnd Ended)
{
    /// <summary>What it showed as text, one after the other. It must have come to its end without an error.</summary>
    public string Text()
    {
        Assert.True(Ended is { How: "done", Error: null }, $"{Ended}");
        return string.Concat(Outputs.Select(output => output.Data["text/plain"]));
    }
}
