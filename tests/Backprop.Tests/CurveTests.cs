namespace Backprop.Tests;

public sealed class CurveTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(_file);

    public static TheoryData<string, Func<double, (double, double)>> Formulas => new()
    {
        { "heart", t => (16 * Math.Pow(Math.Sin(t), 3), 13 * Math.Cos(t) - 5 * Math.Cos(2 * t) - 2 * Math.Cos(3 * t) - Math.Cos(4 * t)) },
        { "star", t => ((11 + 4 * Math.Cos(5 * t)) * Math.Sin(t), (11 + 4 * Math.Cos(5 * t)) * Math.Cos(t)) },
        { "infinity", t => (16 * Math.Cos(t) / (1 + Math.Pow(Math.Sin(t), 2)), 24 * Math.Sin(t) * Math.Cos(t) / (1 + Math.Pow(Math.Sin(t), 2))) },
    };

    [Theory, MemberData(nameof(Formulas))]
    public void Each_csv_is_its_formula(string name, Func<double, (double, double)> formula)
    {
        var curve = Curve.Load(Path.Combine(Repository.Root, "data", "curves", name + ".csv"));
        Assert.Equal((name, 100), (curve.Name, curve.x.ColumnCount));
        for (var k = 0; k < 100; k++)
        {
            var (p0, p1) = formula(2 * Math.PI * k / 100);
            Assert.Equal(k / 100.0, curve.x[0, k], 1e-14);
            Assert.Equal((p0 / 20 + 1) / 2, curve.y[0, k], 1e-14);
            Assert.Equal((p1 / 20 + 1) / 2, curve.y[1, k], 1e-14);
        }
    }

    [Fact]
    public void The_built_in_heart_is_the_notes_training_data()
    {
        var reference = Reference.Case("notes-default");
        Close.To(reference.Matrix("x"), Curve.Heart().x, 1e-15, "x");
        Close.To(reference.Matrix("y"), Curve.Heart().y, 1e-15, "y");
    }

    [Theory]
    [InlineData("\uFEFFx,y0,y1\n0,0.5,0.25\n0.5,0.75,0.125\n")]
    [InlineData("x,y0,y1\r\n0,0.5,0.25\r\n0.5,0.75,0.125\r\n")]
    [InlineData("\n x , y0 ,y1\n\n  0 , 0.5, 0.25 \n\n0.5,7.5e-1,0.125")]
    public void A_byte_order_mark_Windows_line_ends_and_blanks_are_fine(string text)
    {
        File.WriteAllText(_file, text);
        var curve = Curve.Load(_file);
        Assert.Equal([0, 0.5], curve.x.Enumerate());
        Assert.Equal([0.5, 0.75], curve.y.Row(0));
        Assert.Equal([0.25, 0.125], curve.y.Row(1));
    }

    [Theory]
    [InlineData("", "is empty: expected the header x,y0,y1")]
    [InlineData("\n\n", "is empty: expected the header x,y0,y1")]
    [InlineData("x,y0,y1\n", "has a header and no points")]
    [InlineData("x,y0\n0,0.5\n", "(1): the header is \"x,y0\", expected \"x,y0,y1\".")]
    [InlineData("0,0.5,0.5\n", "(1): the header is \"0,0.5,0.5\", expected \"x,y0,y1\".")]
    [InlineData("x,y0,y1\n0,0.5,0.5\n\n0.1,0.5\n", "(4): 2 columns, expected 3: x,y0,y1.")]
    [InlineData("x,y0,y1\n0,half,0.5\n", "(2,2): y0 is \"half\", expected a number such as 0.25.")]
    [InlineData("x,y0,y1\n0,0.5,\n", "(2,3): y1 is \"\", expected a number such as 0.25.")]
    [InlineData("x,y0,y1\n0,0.5,1.5\n", "(2,3): y1 is 1.5, expected a number in (0, 1)")]
    [InlineData("x,y0,y1\n1,0.5,0.5\n", "(2,1): x is 1, expected a number in [0, 1).")]
    [InlineData("x,y0,y1\n0,NaN,0.5\n", "(2,2): y0 is NaN, expected a number in (0, 1)")]
    public void What_is_no_curve_is_refused_with_file_line_and_column(string text, string message)
    {
        File.WriteAllText(_file, text);
        var exception = Assert.Throws<InvalidDataException>(() => Curve.Load(_file));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith(_file, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_in_full() =>
        Assert.Contains(_file, Assert.Throws<FileNotFoundException>(() => Curve.Load(_file)).Message, StringComparison.Ordinal);
}
