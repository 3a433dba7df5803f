using System.Reflection;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>axe-core, which finds what keeps people from using a page.</summary>
internal static class Axe
{
    private static readonly string s_script = Path.Combine(
        typeof(Axe).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "NodePackages").Value!,
        "axe-core", "axe.min.js");

    /// <summary>What it finds, a line for each kind; "" when that is nothing.</summary>
    public static async Task<string> RunAsync(IPage page)
    {
        Assert.True(File.Exists(s_script), $"{s_script} is missing: npm ci in tests/Browser.Tests installs it, and the build does that where there is an npm.");
        await page.EvaluateAsync(await File.ReadAllTextAsync(s_script));
        return await page.EvaluateAsync<string>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(node => node.target.join(' ')).join(', ')}`).join('\n')
            """);
    }
}
