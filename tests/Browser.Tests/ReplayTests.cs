using System.Text.Json;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The replay of the training in lesson 9: one slider moves the drawing, the cost and the norms.</summary>
public sealed class ReplayTests(PublishedSite site)
{
    private const string Lesson = "09-gradient-descent";

    [Fact]
    public async Task The_keyboard_moves_all_three_panels()
    {
        await using var reader = await site.OpenAsync(Lesson);
        var slider = await SliderAsync(reader);
        var end = await PanelsAsync(reader);

        await slider.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Home");
        var start = await MovedFromAsync(reader, end);
        Assert.Equal("Step 0: cost 0.31", await slider.GetAttributeAsync("aria-valuetext"));

        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await MovedFromAsync(reader, start);
        Assert.Equal("1", await slider.InputValueAsync());
        Assert.Empty(reader.Problems);
    }

    [Fact]
    public async Task A_thumb_moves_all_three_panels()
    {
        await using var reader = await site.OpenAsync(Lesson, 360, options: new() { HasTouch = true, IsMobile = true });
        var slider = await SliderAsync(reader);
        var end = await PanelsAsync(reader);

        var box = (await slider.BoundingBoxAsync())!;
        Assert.True(box.Height >= 44, $"The slider is {box.Height} pixels high: a thumb needs 44.");
        await reader.Page.Touchscreen.TapAsync(box.X + box.Width / 3, box.Y + box.Height / 2);
        await MovedFromAsync(reader, end);
    }

    [Fact]
    public async Task It_plays_to_the_end_glides_between_its_frames_and_pauses()
    {
        await using var reader = await site.OpenAsync(Lesson);
        var slider = await SliderAsync(reader);
        var button = reader.Page.Locator(".replay .play");
        await button.ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => { const at = Number(document.querySelector('.replay input').value); return at > 1 && at < 30 && at % 1 !== 0; }");

        Assert.Equal("Pause", await button.GetAttributeAsync("aria-label"));
        await button.ClickAsync();
        var at = await slider.InputValueAsync();
        await reader.Page.WaitForTimeoutAsync(300);
        Assert.Equal(at, await slider.InputValueAsync());
    }

    [Fact]
    public async Task Who_wants_less_motion_sees_frame_after_frame()
    {
        await using var reader = await site.OpenAsync(Lesson, options: new() { ReducedMotion = ReducedMotion.Reduce });
        await SliderAsync(reader);
        await reader.Page.EvaluateAsync("""
            () => {
              window.places = new Set();
              const slider = document.querySelector('.replay input');
              (function look() { places.add(Number(slider.value)); requestAnimationFrame(look); })();
            }
            """);
        await reader.Page.Locator(".replay .play").ClickAsync();
        await reader.Page.WaitForFunctionAsync("() => places.size > 4");
        Assert.True(await reader.Page.EvaluateAsync<bool>("() => [...places].every(Number.isInteger)"));
    }

    private static async Task<ILocator> SliderAsync(Reader reader)
    {
        await reader.Page.Locator("#watch-it-learn").ScrollIntoViewIfNeededAsync();
        var slider = reader.Page.Locator(".replay input");
        await slider.WaitForAsync();
        await slider.ScrollIntoViewIfNeededAsync();
        return slider;
    }

    /// <summary>What moves, as it is drawn: the curve, the dot on the cost, the dots on the norms.</summary>
    private static async Task<string[]> PanelsAsync(Reader reader) => JsonSerializer.Deserialize<string[]>(await reader.Page.EvaluateAsync<string>("""
        () => {
          const chart = document.querySelector('.replay').closest('figure').querySelector('.drawn');
          const drawn = (panel, parts) => [...chart.querySelectorAll(`.subplot.${panel} ${parts}`)].map(part => part.getAttribute('transform') ?? part.getAttribute('d')).join();
          return JSON.stringify([drawn('xy', '.js-line'), drawn('x2y2', '.point'), drawn('x3y3', '.point')]);
        }
        """))!;

    private static async Task<string[]> MovedFromAsync(Reader reader, string[] before)
    {
        await reader.Page.WaitForTimeoutAsync(300);
        var now = await PanelsAsync(reader);
        foreach (var (panel, i) in now.Select((panel, i) => (panel, i)))
        {
            Assert.NotEqual("", panel);
            Assert.True(panel != before[i], $"Panel {i} has not moved.");
        }

        return now;
    }
}
