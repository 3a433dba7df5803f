using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NotebookKernel;

/// <summary>
/// Restores packages with the SDK, so with the reader's own sources, credentials and package folder. What a restore found
/// is kept for the next session.
/// </summary>
internal sealed class PackageStore(string folder) : IPackageStore
{
    private static readonly string Framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    public static PackageStore OfThisUser { get; } = new(Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } local ? local : Path.GetTempPath(),
        "notebook-kernel",
        "packages"));

    public async Task<PackageAssets> GetAsync(IReadOnlyList<Package> packages)
    {
        var kept = Path.Combine(folder, $"{Key(packages)}.json");
        if (File.Exists(kept) && AssetsFile.Read(kept) is var assets && assets.AreAllThere())
            return assets;

        // In a folder of its own and then moved: two sessions may restore the same packages at once.
        var scratch = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName()));
        try
        {
            await RestoreAsync(packages, scratch.FullName);
            File.Move(Path.Combine(scratch.FullName, "obj", "project.assets.json"), kept, overwrite: true);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }

        return AssetsFile.Read(kept);
    }

    private static async Task RestoreAsync(IReadOnlyList<Package> packages, string scratch)
    {
        var references = packages.Select(package => $"""<PackageReference Include="{package.Id}" Version="[{package.Version}]" />""");
        var project = Path.Combine(scratch, "restore.csproj");
        await File.WriteAllTextAsync(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{Framework}</TargetFramework>
                <RuntimeIdentifier>{Platform()}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
              </ItemGroup>
            </Project>
            """);

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            WorkingDirectory = scratch,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // No build server is to outlive the restore: it would hold on to the pipes. And no file further up is to join in.
            ArgumentList =
            {
                "restore", project, "--verbosity", "quiet", "-nodeReuse:false", "-p:ImportDirectoryBuildProps=false",
                "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false",
            },
        };

        // Set by `dotnet run` and `dotnet test` for their own build; here they would choose the wrong SDK.
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(variable);

        using var restore = Process.Start(start)!;
        restore.StandardInput.Close();
        var errors = restore.StandardError.ReadToEndAsync();
        var output = await restore.StandardOutput.ReadToEndAsync();
        await restore.WaitForExitAsync();
        if (restore.ExitCode != 0)
        {
            throw new PackageRestoreException(
                RestoreErrors.Of(output + await errors, project)
                + "\nCheck the id and the version, the network, and the sources in NuGet's configuration (dotnet nuget list source).");
        }
    }

    private static string Key(IReadOnlyList<Package> packages)
    {
        var text = string.Join('\n', packages.Select(package => package.ToString()).Order().Append(Framework).Append(Platform()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToLowerInvariant())));
    }

    private static string Platform()
    {
        // The SDK knows the portable names only; a runtime built by a distribution calls itself after that distribution.
        var identifier = RuntimeInformation.RuntimeIdentifier;
        var system = OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : identifier.Contains("musl", StringComparison.Ordinal) || identifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl"
            : "linux";
        return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
    }
}
