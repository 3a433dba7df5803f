using System.Diagnostics;

namespace BrowserKernel;

/// <summary>How often something may happen: so many times at once, and after that so many times a second.</summary>
internal sealed class Pace(double atOnce, double aSecond)
{
    private double _spent;
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>Whether it may happen now. If so, it counts as having happened.</summary>
    public bool Allows()
    {
        var now = Stopwatch.GetTimestamp();
        _spent = Math.Max(0, _spent - Stopwatch.GetElapsedTime(_last, now).TotalSeconds * aSecond);
        _last = now;
        if (_spent + 1 > atOnce)
            return false;
        _spent++;
        return true;
    }
}
