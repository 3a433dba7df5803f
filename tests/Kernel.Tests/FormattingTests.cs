namespace NotebookKernel.Tests;

[Collection(nameof(OneAtATime))]
public sealed class FormattingTests : IDisposable
{
    private const string Figure =
        """
        using System.IO;
        [AttributeUsage(AttributeTargets.Class)]
        class TypeFormatterSourceAttribute(Type source) : Attribute
        {
            public Type FormatterSourceType => source;
            public string[] PreferredMimeTypes { get; set; }
        }
        class FigureFormatters
        {
            public IEnumerable<object> CreateTypeFormatters() => [new As("text/html", "<figure>"), new As("application/vnd.plotly.v1+json", "{}"), new As("text/plain", "a figure")];
        }
        class As(string mimeType, string text)
        {
            public string MimeType => mimeType;
            public Type Type => typeof(Figure);
            public bool Format(object value, TextWriter writer) { writer.Write(text); return true; }
        }
        [TypeFormatterSource(typeof(FigureFormatters), PreferredMimeTypes = ["text/html"])]
        class Figure;
        class LineFigure : Figure;

        """;

    private readonly Session session = new();

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("1", "text/html text/plain")]
    [InlineData("\"a\"", "text/plain")]
    [InlineData("null", "text/html text/plain")]
    [InlineData("HTML(\"<b>\")", "text/html text/plain")]
    [InlineData("display(1, \"application/json\");", "application/json text/plain")]
    [InlineData("display(1, \"text/plain\");", "text/plain")]
    [InlineData("\"<b>\".DisplayAs(\"text/html\");", "text/html")]
    [InlineData(Figure + "new Figure()", "application/vnd.plotly.v1+json text/html text/plain")]
    [InlineData(Figure + "display(new Figure());", "application/vnd.plotly.v1+json text/html text/plain")]
    [InlineData(Figure + "new LineFigure()", "application/vnd.plotly.v1+json text/html text/plain")]
    [InlineData(Figure + "display(1).Update(new Figure());", "text/html text/plain")]
    public async Task A_value_is_shown_in_the_forms(string cell, string mimeTypes)
    {
        await session.RunAsync(cell);

        Assert.Null(session.Error);
        Assert.Equal(mimeTypes, string.Join(' ', session.Outputs[^1].Data.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_type_with_formatters_of_its_own_is_drawn_by_them()
    {
        await session.RunAsync(Figure + "new Figure()");

        var data = Assert.Single(session.Outputs).Data;
        Assert.Equal(("<figure>", "{}", "a figure"), (data["text/html"], data["application/vnd.plotly.v1+json"], data["text/plain"]));
    }

    [Fact]
    public async Task A_formatter_registered_in_a_cell_draws_its_type_and_the_types_below()
    {
        await session.RunAsync(
            """
            #!csharp
            using Microsoft.DotNet.Interactive.Formatting;
            record Shape(string Name);
            record Square(string Name) : Shape(Name);
            Formatter.Register<Shape>(shape => $"<i>{shape.Name}</i>", "text/html");
            #!csharp
            display(new Shape("a"));
            new Square("b")
            """);

        Assert.Equal(["<i>a</i>", "<i>b</i>"], session.Outputs.Select(output => output.Data["text/html"]));
    }

    [Fact]
    public async Task A_formatter_of_one_session_is_forgotten_in_the_next()
    {
        await session.RunAsync("using Microsoft.DotNet.Interactive.Formatting; Formatter.Register<int>(i => \"an int\", \"text/plain\");");
        using var next = new Session();

        Assert.Equal("= 1", await next.RunAsync("1"));
    }

    [Fact]
    public async Task A_table_has_a_row_an_element_and_a_column_a_property()
    {
        await session.RunAsync("new[] { (A: 1, B: \"x\") }.Select(p => new { p.A, p.B }).DisplayTable();");

        var html = Assert.Single(session.Outputs).Data["text/html"];
        Assert.Contains("<td><span>A</span></td><td><span>B</span></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Libraries_can_see_that_this_host_draws_figures() =>
        Assert.Equal("= True", await session.RunAsync("AppContext.TryGetSwitch(\"Notebook.DrawsPlotlyFigures\", out var draws) && draws"));
}
