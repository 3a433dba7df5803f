namespace Backprop.Tests;

public sealed class RowsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 16)]
    [InlineData(7, 100)]
    public unsafe void Rows_begin_on_the_boundary_of_a_vector_and_end_on_one(int count, int length)
    {
        var rows = new Rows(count, length);
        for (var i = 0; i < count; i++)
        {
            fixed (double* row = rows[i])
                Assert.Equal(0, (long)row % (8 * sizeof(double)));
            Assert.True(rows[i].Length >= length && rows[i].Length % Rows.Widest == 0);
        }
    }

#if DEBUG // What the other tests rely on: in a debug build the loops cannot leave their rows unnoticed.
    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 15, 0)]
    [InlineData(2, 14, 0)]
    [InlineData(0, 8, 8)]
    public void A_load_or_store_outside_is_seen(int row, int k, int from)
    {
        var rows = new Rows(3, 16);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.View(from).Load<Lanes256>(row, k));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.View(from).Store(row, k, Lanes256.All(1)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 13)]
    public void A_tile_that_reaches_outside_is_seen(int row, int k)
    {
        var rows = new Rows(3, 16);
        var tile = Tile<Lanes256, ThreeRows>.Load(rows.View(), 0, 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tile<Lanes256, ThreeRows>.Load(rows.View(), row, k));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.AddProducts(rows.View(), row, k, Lanes256.All(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.Store(rows.View(), row, k));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.MultiplyInto(rows.View(), row, k));
    }

    [Fact]
    public void A_tile_that_takes_factors_from_outside_is_seen()
    {
        var (tile, W) = (default(Tile<Lanes256, FourRows>), new double[5 * 4]);
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.AddColumn(RowsView.Of(W, 5, 4), 2, 0, Lanes256.All(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.AddColumn(RowsView.Of(W, 5, 4), 0, 4, Lanes256.All(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.AddRow(RowsView.Of(W, 5, 4), 0, 1, Lanes256.All(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => tile.AddRow(RowsView.Of(W, 5, 4), 5, 0, Lanes256.All(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tile<Lanes256, FourRows>.Spread(RowsView.Of(W, 20, 1), 17));
        Assert.Throws<ArgumentOutOfRangeException>(() => RowsView.Of(W, 5, 5));
    }
#endif
}
