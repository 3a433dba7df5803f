using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The network of lessons 5 to 8 in which the reader chooses a weight: what lights up with it, and what the numbers say.</summary>
public sealed class WeightPathTests(PublishedSite site)
{
    private const string Lit = ".line.lit, .katex.lit, td.lit";

    [Theory]
    [InlineData("05-output-layer", "W3[0, 2]", "a2[2]", "a3[0] C", "var dC_dW3 = dC_dz3 * a2.Transpose()", "J_{W_3} =", "product")]
    [InlineData("06-hidden-layer-2", "W2[0, 0]", "a1[0]", "a2[0] a3[0] a3[1] C", "var dC_dW2 = dC_dz2 * a1.Transpose()", "J_{W_2} =", null)]
    [InlineData("07-hidden-layer-1", "W1[2, 0]", "a0[0]", "a1[2] a2[0] a2[1] a2[2] a2[3] a2[4] a2[5] a2[6] a3[0] a3[1] C", "var dC_dW1 = dC_dz1 * a0.Transpose()", "J_{W_1} =", "mean")]
    [InlineData("08-notes-on-implementation", "W2[0, 0]", "a1[0]", "a2[0] a3[0] a3[1] C", "J_W2: J_W(dC_dz2, a1)", "J_W =", null)]
    public async Task Hovering_over_a_line_lights_up_its_way_its_entry_its_term_and_its_line_of_code(
        string lesson, string weight, string input, string way, string code, string equation, string? inMatrix)
    {
        await using var reader = await OpenAsync(lesson);
        var height = await HeightAsync(reader);
        Assert.Equal("", await TextsAsync(reader, Lit));

        await HoverAsync(reader, weight);
        Assert.Equal([weight], await NamesAsync(reader, "rect.chosen", "part"));
        Assert.Equal([weight], await NamesAsync(reader, "line.chosen", "part"));
        Assert.Equal([input], await NamesAsync(reader, "g.input", "node"));
        Assert.Equal(way.Split(' '), await NamesAsync(reader, "g.on", "node"));
        Assert.Equal(way.Split(' ').SkipLast(1), (await NamesAsync(reader, "line.on", "from")).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(code, await TextsAsync(reader, ".line.lit"), StringComparison.Ordinal);
        Assert.Contains(equation, await TextsAsync(reader, ".katex.lit annotation"), StringComparison.Ordinal);
        Assert.NotEqual("", await TextsAsync(reader, ".line.lit > .lit"));
        Assert.NotEqual("", await TextsAsync(reader, ".katex.lit .lit"));

        var said = await reader.Page.Locator("p[aria-live]").TextContentAsync();
        async Task<string> Number(string name) => (await reader.Page.Locator("rect.chosen").GetAttributeAsync($"data-{name}"))!;
        var (value, comesIn, felt, product) = (await Number("weight"), await Number("input"), await Number("door"), await Number("product"));
        Assert.Contains($"{weight} · {input} = {value} · {comesIn} = {await Number("sent")}", said, StringComparison.Ordinal);
        Assert.Contains($" · {input} = {felt} · {comesIn} = {product}", said, StringComparison.Ordinal);
        Assert.Contains($"J_{weight} = {await Number("mean")}", said, StringComparison.Ordinal);
        Assert.Equal(Read(felt) * Read(comesIn), Read(product), 2e-3 * Math.Abs(Read(product)));
        Assert.Equal(inMatrix is null ? "" : await Number(inMatrix), await TextsAsync(reader, "td.lit"));

        await reader.Page.Mouse.MoveAsync(1, 1);
        Assert.Equal("", await TextsAsync(reader, Lit));
        Assert.NotEqual([weight], await NamesAsync(reader, "rect.chosen", "part"));
        // A chart that has been drawn meanwhile may round its place to the next pixel.
        Assert.InRange(await HeightAsync(reader), height - 1, height + 1);
        Assert.Empty(reader.Problems);
    }

    [Theory]
    [InlineData("05-output-layer", "W3")]
    [InlineData("06-hidden-layer-2", "W2")]
    [InlineData("07-hidden-layer-1", "W1")]
    [InlineData("08-notes-on-implementation", "W")]
    public async Task Of_every_weight_of_the_lesson_the_page_shows_a_line_of_code_and_an_equation(string lesson, string matrix)
    {
        await using var reader = await OpenAsync(lesson);
        Assert.Equal("", await reader.Page.EvaluateAsync<string>("""
            matrix => [...document.querySelectorAll(`rect[data-part^="${matrix}"]`)].filter(entry => {
              entry.dispatchEvent(new MouseEvent('click', { bubbles: true }));
              return !document.querySelector('.line.lit > .lit') || !document.querySelector('.katex.lit .lit') || !entry.matches('.chosen');
            }).map(entry => entry.dataset.part).join()
            """, matrix));
    }

    [Fact]
    public async Task The_weight_of_the_still_picture_lights_up_too()
    {
        await using var reader = await OpenAsync("05-output-layer");
        await HoverAsync(reader, "W3[1, 4]");
        Assert.NotEqual("", await TextsAsync(reader, ".line.lit"));
    }

    [Fact]
    public async Task By_keyboard_it_is_one_stop_arrows_choose_and_escape_leaves()
    {
        await using var reader = await OpenAsync("07-hidden-layer-1");
        Task<string> Focused() => reader.Page.EvaluateAsync<string>("() => document.activeElement.dataset.part ?? document.activeElement.tagName");
        Assert.Equal(1, await reader.Page.Locator("svg.sheet, svg.sheet [tabindex='0']").EvaluateAllAsync<int>("stops => stops.filter(stop => stop.tabIndex === 0).length"));

        await reader.Page.Locator("rect.chosen").FocusAsync();
        Assert.Equal("W1[3, 0]", await Focused());
        foreach (var (key, weight) in new[] { ("ArrowDown", "W1[4, 0]"), ("ArrowRight", "W2[4, 0]"), ("ArrowRight", "W2[4, 1]"), ("ArrowUp", "W2[3, 1]"), ("ArrowLeft", "W2[3, 0]") })
        {
            await reader.Page.Keyboard.PressAsync(key);
            Assert.Equal(weight, await Focused());
            Assert.Equal([weight], await NamesAsync(reader, "[aria-checked='true']", "part"));
            Assert.Contains($"{weight} feels", await reader.Page.Locator("p[aria-live]").TextContentAsync(), StringComparison.Ordinal);
        }

        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("BODY", await Focused());
        Assert.Equal(["W1[3, 0]"], await NamesAsync(reader, "rect.chosen", "part"));
        Assert.Equal("", await TextsAsync(reader, Lit));
    }

    [Fact]
    public async Task A_tap_keeps_a_weight_lit_and_another_lets_go()
    {
        await using var reader = await OpenAsync("05-output-layer", 360, new() { HasTouch = true, IsMobile = true });
        var entry = reader.Page.Locator("rect[data-part='W3[0, 2]']");
        await entry.TapAsync();
        Assert.Equal(["W3[0, 2]"], await NamesAsync(reader, "rect.chosen", "part"));
        Assert.NotEqual("", await TextsAsync(reader, "td.lit"));
        await entry.TapAsync();
        Assert.Equal(["W3[1, 4]"], await NamesAsync(reader, "rect.chosen", "part"));
        Assert.Equal("", await TextsAsync(reader, Lit));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task What_is_lit_can_be_read(ColorScheme scheme)
    {
        await using var reader = await OpenAsync("05-output-layer", scheme: scheme);
        await reader.Page.Locator("rect[data-part='W3[0, 2]']").ClickAsync();
        Assert.Equal("", await Axe.RunAsync(reader.Page));
    }

    [Fact]
    public async Task The_script_is_small_and_nothing_moves_for_who_wants_no_motion()
    {
        await using var reader = await OpenAsync("05-output-layer", options: new() { ReducedMotion = ReducedMotion.Reduce });
        var script = Assert.Single(reader.Responses, response => response.Url.EndsWith("/weight-path.js", StringComparison.Ordinal));
        Assert.InRange((await script.BodyAsync()).Length, 1, 10_000);
        Assert.Equal("", await reader.Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('.line, .katex, .sheet *')].filter(part => getComputedStyle(part).transitionDuration !== '0s').map(part => part.outerHTML.slice(0, 80)).join('\\n')"));
    }

    private async Task<Reader> OpenAsync(string lesson, int width = 1600, BrowserNewContextOptions? options = null, ColorScheme scheme = ColorScheme.Light)
    {
        var reader = await site.OpenAsync(lesson, width, scheme, options);
        await reader.Page.WaitForSelectorAsync("svg[role='radiogroup']");
        await reader.Page.Locator("svg.sheet").ScrollIntoViewIfNeededAsync();
        return reader;
    }

    /// <summary>Moves the pointer to a line, to a place where no other crosses it.</summary>
    private static async Task HoverAsync(Reader reader, string weight)
    {
        var place = await reader.Page.Locator($"line[data-part='{weight}']").EvaluateAsync<float[]>("""
            line => {
              const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map(end => line[end].baseVal.value);
              const place = new DOMPoint(0.3 * x1 + 0.7 * x2, 0.3 * y1 + 0.7 * y2).matrixTransform(line.getScreenCTM());
              return [place.x, place.y];
            }
            """);
        await reader.Page.Mouse.MoveAsync(place[0], place[1]);
    }

    private static Task<string[]> NamesAsync(Reader reader, string selector, string kind) =>
        reader.Page.Locator($"svg.sheet :is({selector})").EvaluateAllAsync<string[]>($"elements => elements.map(element => element.dataset.{kind})");

    private static Task<string> TextsAsync(Reader reader, string selector) =>
        reader.Page.Locator(selector).EvaluateAllAsync<string>("elements => elements.map(element => element.textContent).join('\\n')");

    private static Task<int> HeightAsync(Reader reader) => reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

    private static double Read(string number) => double.Parse(number.Replace('−', '-'), CultureInfo.InvariantCulture);
}
