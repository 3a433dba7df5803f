using NotebookRunner;

namespace Runner.Tests;

/// <summary>What those hear of a chart who cannot see it.</summary>
public sealed class ChartDataTests
{
    private const string Layout = """ "layout":{"title":{"text":"<b>Cost 0.31</b><br><span>3 steps</span>"},"xaxis":{"title":{"text":"step"}},"xaxis2":{"title":{"text":"z"}},"annotations":[{"xref":"x2 domain","text":"<b>Norms</b>"}]} """;

    [Fact]
    public void Curves_over_one_axis_share_a_table()
    {
        var table = Assert.Single(Read(
            """{"name":"cost","x":[0,1,2],"y":[0.3114,0.0005,0]}""",
            """{"name":"J_W1","x":[0,1,2],"y":[-1,12345678,null]}"""));

        Assert.Equal("Cost 0.31: 3 steps", table.Caption);
        Assert.Equal(["step", "cost", "J_W1"], table.Heads);
        Assert.Equal([["0", "0.3114", "−1"], ["1", "5e−4", "1.23e7"], ["2", "0", "–"]], table.Rows);
    }

    [Fact]
    public void A_curve_in_the_plane_is_read_point_by_point()
    {
        var table = Assert.Single(Read("""{"name":"output","x":[0.5,0.9,0.5],"y":[0.1,0.5,0.9]}"""));
        Assert.Equal("Cost 0.31: 3 steps: output", table.Caption);
        Assert.Equal(["point", "step", "y"], table.Heads);
        Assert.Equal([["0", "0.5", "0.1"], ["1", "0.9", "0.5"], ["2", "0.5", "0.9"]], table.Rows);
    }

    [Fact]
    public void Many_points_are_thinned_and_the_first_and_the_last_stay()
    {
        var hundred = string.Join(',', Enumerable.Range(0, 101));
        var table = Assert.Single(Read($$"""{"name":"cost","x":[{{hundred}}],"y":[{{hundred}}]}"""));
        Assert.Equal(["0", "10", "20", "30", "40", "50", "60", "70", "80", "90", "100"], table.Rows.Select(row => row[0]));
    }

    [Fact]
    public void A_matrix_is_a_table_with_its_rows_and_columns_counted()
    {
        var table = Assert.Single(Read("""{"type":"heatmap","z":[[1,2,3],[4,5,6]]}"""));
        Assert.Equal(["y \\ step", "0", "1", "2"], table.Heads);
        Assert.Equal([["0", "1", "2", "3"], ["1", "4", "5", "6"]], table.Rows);
    }

    [Fact]
    public void Each_panel_has_its_own_name_and_marks_are_no_data()
    {
        var tables = Read(
            """{"name":"cost","x":[0,1,2],"y":[1,2,3]}""",
            """{"name":"norms","x":[0,1,2],"y":[1,2,3],"xaxis":"x2","yaxis":"y2"}""",
            """{"name":"start","x":[0],"y":[1]}""");
        Assert.Equal(["Cost 0.31: 3 steps", "Norms"], tables.Select(table => table.Caption));
        Assert.Equal(["z", "norms"], tables[1].Heads);
    }

    [Fact]
    public void A_table_says_of_each_head_what_it_is_the_head_of()
    {
        Assert.Equal(
            "<table><caption>a &lt; b</caption><thead><tr><th scope=\"col\">x</th><th scope=\"col\">y</th></tr></thead>\n<tbody><tr><th scope=\"row\">1</th><td>2</td></tr>\n</tbody></table>\n",
            new DataTable("a < b", ["x", "y"], [["1", "2"]]).ToHtml());
    }

    private static IReadOnlyList<DataTable> Read(params string[] traces) => ChartData.Read($$"""{"data":[{{string.Join(',', traces)}}],{{Layout}}}""");
}
