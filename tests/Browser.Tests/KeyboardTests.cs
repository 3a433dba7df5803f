namespace Browser.Tests;

public sealed class KeyboardTests(PublishedSite site)
{
    /// <summary>The first page, one with an exercise and one with a replay: among them they have every kind of thing.</summary>
    [Theory]
    [InlineData("index")]
    [InlineData("05-output-layer")]
    [InlineData("09-gradient-descent")]
    public async Task Tab_reaches_everything_and_shows_where_it_is(string page)
    {
        await using var reader = await site.OpenAsync(page, 768);
        await reader.ReadToTheEndAsync();
        var all = await reader.Page.EvaluateAsync<int>("""
            () => {
              window.stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')].filter(stop => stop.tabIndex >= 0 && stop.checkVisibility());
              return stops.length;
            }
            """);
        for (var i = 0; i < all; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            await reader.Page.EvaluateAsync("""
                () => {
                  const stop = document.activeElement, style = getComputedStyle(stop);
                  stop.reached = true;
                  stop.marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || stop.matches('svg *');
                }
                """);
        }

        Assert.Equal("", await reader.Page.EvaluateAsync<string>("() => stops.filter(stop => !stop.reached).map(stop => stop.outerHTML.slice(0, 120)).join('\\n')"));
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("() => stops.filter(stop => !stop.marked).map(stop => stop.outerHTML.slice(0, 120)).join('\\n')"));
    }

    [Fact]
    public async Task The_first_stop_skips_to_the_text()
    {
        await using var reader = await site.OpenAsync("05-output-layer");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await reader.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"));
    }
}
