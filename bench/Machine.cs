using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Processor =>
        ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
        ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Bits in the widest vector that the runtime has in hardware here.</summary>
    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>The operating system's name for itself.</summary>
    public static string System =>
        ReadLines("/etc/os-release").FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))?.Split('=', 2)[1].Trim('"')
        ?? RuntimeInformation.OSDescription;

    /// <summary>How many processes wanted a core during the last minute; null where the system does not say.</summary>
    public static string? Load => ReadLines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0];

    private static string[] ReadLines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];
}
