using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Light and dark: the system's, until the reader says otherwise.</summary>
public sealed class SchemeTests(PublishedSite site)
{
    private const string Background = "() => getComputedStyle(document.body).backgroundColor";

    [Theory]
    [InlineData(ColorScheme.Light, "false")]
    [InlineData(ColorScheme.Dark, "true")]
    public async Task The_switch_turns_the_page_and_its_charts_and_is_remembered(ColorScheme scheme, string isDark)
    {
        await using var reader = await site.OpenAsync("00-start-here", scheme: scheme);
        await reader.ReadToTheEndAsync();
        var button = reader.Page.GetByRole(AriaRole.Switch, new() { Name = "Dark colours" });
        Assert.Equal(isDark, await button.GetAttributeAsync("aria-checked"));
        var (page, chart) = (await reader.Page.EvaluateAsync<string>(Background), await ChartAsync(reader));

        await button.ClickAsync();
        Assert.NotEqual(isDark, await button.GetAttributeAsync("aria-checked"));
        Assert.NotEqual(page, await reader.Page.EvaluateAsync<string>(Background));
        await reader.Page.WaitForTimeoutAsync(500);
        Assert.NotEqual(chart, await ChartAsync(reader));

        // The choice is there before anything is drawn.
        await reader.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await reader.Page.WaitForFunctionAsync("() => document.body");
        Assert.NotEqual(page, await reader.Page.EvaluateAsync<string>(Background));
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public async Task Back_at_what_the_system_has_the_page_follows_the_system_again()
    {
        await using var reader = await site.OpenAsync("index");
        var button = reader.Page.GetByRole(AriaRole.Switch, new() { Name = "Dark colours" });
        await button.ClickAsync();
        await button.ClickAsync();
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-checked", "true");
    }

    private static Task<string> ChartAsync(Reader reader) =>
        reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.drawn .xtick text')).fill");
}
