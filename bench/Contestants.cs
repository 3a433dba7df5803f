using System.ComponentModel;
using System.Diagnostics;

namespace Bench;

/// <summary>The library and its peers, as far as this machine has them.</summary>
/// <param name="peers">The folder of the peers' sources.</param>
/// <param name="binaries">Where to put what is compiled.</param>
internal sealed class Contestants(string peers, string binaries)
{
    private const string SystemPython = "/usr/bin/python3";   // Debian's packages belong to this one, whatever else is on the PATH

    // One thread each; and OpenBLAS is to choose the kernel for this processor itself.
    private static readonly Dictionary<string, string?> Alone = new()
    {
        ["OPENBLAS_NUM_THREADS"] = "1", ["OMP_NUM_THREADS"] = "1", ["OPENBLAS_CORETYPE"] = null, ["OPENBLAS_L2_SIZE"] = null,
    };

    private static string Python => File.Exists(SystemPython) ? SystemPython : "python3";

    /// <summary>The library as it is: where that pays it takes what cores there are.</summary>
    public static Contestant Ours { get; } = OursWith("plain") with { Name = "ours" };

    public static Contestant OursOnOneThread { get; } = Ours with
    {
        Name = "ours, one thread", Environment = new Dictionary<string, string?> { ["DOTNET_PROCESSOR_COUNT"] = "1" },
    };

    /// <summary>The library with something on top of plain descent (see <see cref="Bench.Ours"/>).</summary>
    public static Contestant OursWith(string variant) => new($"ours with {variant}", Environment.ProcessPath!, "ours", variant)
    {
        HasItsOwnPath = variant is not ("plain" or "recording"),
    };

    public Contestant Notes => new("NumPy, the notes' six functions", Python, Path.Combine(peers, "notes.py"), "six")
    {
        Environment = Alone, Install = "python3-numpy libopenblas0-pthread",
    };

    public Contestant Shared => Notes with { Name = "NumPy, one shared pass", Arguments = [Path.Combine(peers, "notes.py"), "shared"] };

    public Contestant Autograd => new("PyTorch, autograd and SGD", Python, Path.Combine(peers, "autograd.py"), "sgd")
    {
        Environment = Alone, Install = "python3-torch",
    };

    public Contestant LeanAutograd => Autograd with { Name = "PyTorch, autograd, step by hand", Arguments = [Path.Combine(peers, "autograd.py"), "lean"] };

    public Contestant Fann => Compile(
        new("FANN, batch training", Path.Combine(binaries, "fann")) { Install = "gcc libfann-dev" },
        "gcc", "-O3", "-march=native", Path.Combine(peers, "fann.c"), "-ldoublefann");

    public Contestant HandWritten(int n1, int n2) => Compile(
        new("C++ by hand", Path.Combine(binaries, $"handwritten-{n1}-{n2}")) { Install = "g++" },
        "g++", "-O3", "-march=native", "-ffast-math", $"-DN1={n1}", $"-DN2={n2}", Path.Combine(peers, "handwritten.cpp"));

    /// <summary>Compiles it, once. Where that fails there is no program, and so the contestant will be missing.</summary>
    private static Contestant Compile(Contestant contestant, string compiler, params string[] arguments)
    {
        if (!File.Exists(contestant.Program))
        {
            try
            {
                using var process = Process.Start(compiler, [.. arguments, "-o", contestant.Program]);
                process.WaitForExit();
            }
            catch (Win32Exception)
            {
                // There is no such compiler.
            }
        }

        return contestant;
    }
}
